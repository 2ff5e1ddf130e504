package org.xieyue.processes;

import org.xieyue.shared.CaseId;

/** The diagram of a case has come to its end, or was ended; told in the engine's transaction, for drawn services only. */
public record CaseEnded(CaseId caseId) {}
