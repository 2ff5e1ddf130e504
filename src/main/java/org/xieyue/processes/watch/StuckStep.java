package org.xieyue.processes.watch;

import java.time.Instant;
import org.xieyue.shared.CaseId;

/**
 * A step that has used up its attempts.
 *
 * @param id the engine's
 * @param step label in the diagram, Chinese
 * @param message the engine's own words, for whoever mends the diagram
 */
public record StuckStep(
        String id,
        CaseId caseId,
        String caseNumber,
        String processKey,
        int version,
        String elementId,
        String step,
        Instant since,
        Cause cause,
        String message) {}
