package org.xieyue.bargaining;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.CaseId;

/**
 * A holiday calendar has moved clocks of bargaining cases: what the case, the board and each employer's delivery say moves
 * with the deadline that is booked. The clock of one employer is booked beside the case's, which follows the last delivery.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovedClocks {

    private static final String OF_CASE = "bargaining-";
    private static final String OF_EMPLOYER = "bargaining.delivery/";

    private final Bargainings bargainings;
    private final Correspondence correspondence;
    private final DeadlineBook book;

    MovedClocks(Bargainings bargainings, Correspondence correspondence, DeadlineBook book) {
        this.bargainings = bargainings;
        this.correspondence = correspondence;
        this.book = book;
    }

    void delivered(CaseId caseId, EmployerId employer, BargainingRules.Clock due) {
        book.put(
                subject(caseId, employer),
                name(caseId, employer),
                due.deadline(),
                null,
                due.rule().source());
    }

    void answered(CaseId caseId, EmployerId employer) {
        book.met(subject(caseId, employer), name(caseId, employer));
    }

    @EventListener
    void moved(DeadlineMoved moved) {
        String name = moved.name();
        if (name.startsWith(OF_EMPLOYER)) {
            String[] whose = name.substring(OF_EMPLOYER.length()).split("/", 2);
            correspondence.due(CaseId.parse(whose[0]), EmployerId.parse(whose[1]), moved.newDueOn());
        } else if (name.startsWith(OF_CASE)) {
            CaseId caseId = new CaseId(moved.subject());
            bargainings.moved(caseId, name.substring(OF_CASE.length()), moved.oldDueOn(), moved.newDueOn());
            correspondence.letterDue(caseId, moved.oldDueOn(), moved.newDueOn());
        }
    }

    private static String name(CaseId caseId, EmployerId employer) {
        return OF_EMPLOYER + caseId + "/" + employer;
    }

    /** One of its own: the case's list of clocks is not to grow by every employer. */
    private static UUID subject(CaseId caseId, EmployerId employer) {
        return UUID.nameUUIDFromBytes(name(caseId, employer).getBytes(StandardCharsets.UTF_8));
    }
}
