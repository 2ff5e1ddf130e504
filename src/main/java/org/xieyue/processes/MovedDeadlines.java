package org.xieyue.processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.shared.CaseId;

/** Moves the timers of a running case when a newly loaded calendar has moved the deadline that they stand for. */
@Component
class MovedDeadlines {

    private final ProcessRuns runs;

    MovedDeadlines(ProcessRuns runs) {
        this.runs = runs;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        String variable = moved.variable();
        if (variable != null) {
            runs.change(
                    new CaseId(moved.subject()),
                    Var.instant(variable),
                    moved.newDueOn()
                            .plusDays(1)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant());
        }
    }
}
