package org.xieyue.processes.watch;

import org.xieyue.shared.CaseId;

/** A step has used up its attempts; told in the engine's transaction. */
public record StuckStepFound(CaseId caseId, String processKey, String elementId, String step, Cause cause) {}
