package org.xieyue.processes.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one step of the diagram gets along.
 *
 * @param name label in the diagram, Chinese
 * @param running cases that stand here now
 * @param overdue of these, tasks whose last day has passed
 * @param done how often it was ended in the period
 * @param middle half of them took no longer; null when none was ended
 * @param slow nine of ten took no longer
 * @param rework how often a case came here once more
 * @param stuck incidents here now
 */
public record StepFigures(
        String elementId,
        String name,
        int running,
        int overdue,
        int done,
        @Nullable Duration middle,
        @Nullable Duration slow,
        int rework,
        int stuck) {}
