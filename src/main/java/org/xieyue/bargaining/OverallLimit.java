package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.Deadline;
import org.xieyue.processes.ProcessRuns;

/** The last day of the whole bargaining, where the place sets one: starts, stands still, ends. */
@Component
class OverallLimit {

    private final BargainingRules rules;
    private final BargainingFile file;
    private final ProcessRuns runs;

    OverallLimit(BargainingRules rules, BargainingFile file, ProcessRuns runs) {
        this.rules = rules;
        this.file = file;
        this.runs = runs;
    }

    /** No effect where the limit runs from another event, or from none. */
    void startsWith(Bargaining bargaining, BargainingRules.LimitStart start, LocalDate on) {
        if (bargaining.overallDueOn == null) {
            rules.overallLimit(bargaining, start, on).ifPresent(clock -> set(bargaining, clock));
        }
    }

    /** Days of a suspension are not counted where the place says so; negative when talks go on earlier than planned. */
    void standsStill(Bargaining bargaining, int days) {
        LocalDate due = bargaining.overallDueOn;
        if (due != null && days > 0 && rules.limitStandsStill(bargaining, file.today())) {
            set(bargaining, rules.longer(bargaining, due, days, file.today()));
        }
    }

    /** It no longer ends the talks: the authority has taken over, or they began after it had passed. */
    void lift(Bargaining bargaining) {
        if (bargaining.overallDueOn != null) {
            file.met(bargaining, "overall");
            runs.change(bargaining.id, CollectiveBargaining.LIMIT_AT, CollectiveBargaining.NEVER);
        }
    }

    /** Talks are about to begin. Where the limit has passed already they may still be held, and the case says so. */
    void enter(Bargaining bargaining) {
        LocalDate due = bargaining.overallDueOn;
        if (due != null && due.isBefore(file.today())) {
            pass(bargaining);
        }
    }

    /** The last day has gone by without a result. */
    void pass(Bargaining bargaining) {
        if (bargaining.overallPassedOn == null) {
            bargaining.overallPassedOn = file.today();
            runs.change(bargaining.id, CollectiveBargaining.LIMIT_AT, CollectiveBargaining.NEVER);
            file.tell(bargaining, "limit-passed", Map.of("day", String.valueOf(bargaining.overallDueOn)));
        }
    }

    private void set(Bargaining bargaining, BargainingRules.Clock clock) {
        Deadline deadline = clock.deadline();
        bargaining.overallDueOn = deadline.dueOn();
        file.due(bargaining, "overall", clock, CollectiveBargaining.LIMIT_AT);
        runs.change(bargaining.id, CollectiveBargaining.LIMIT_AT, deadline.passesAt());
    }
}
