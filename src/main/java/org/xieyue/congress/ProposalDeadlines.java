package org.xieyue.congress;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.NotFound;

/** Until when a proposal is reviewed and answered; a new holiday calendar moves both while they run. */
@Component
class ProposalDeadlines {

    private static final String REVIEW = "proposal-review";
    private static final String ANSWER = "proposal-answer";

    private final Proposals proposals;
    private final Congresses congresses;
    private final CongressRules rules;
    private final DeadlineBook book;
    private final BusinessClock clock;

    ProposalDeadlines(
            Proposals proposals, Congresses congresses, CongressRules rules, DeadlineBook book, BusinessClock clock) {
        this.proposals = proposals;
        this.congresses = congresses;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
    }

    LocalDate review(ProposalId id, CongressId congress) {
        return put(id, congress, REVIEW, "proposalReviewPeriod");
    }

    LocalDate answer(ProposalId id, CongressId congress) {
        return put(id, congress, ANSWER, "proposalAnswerPeriod");
    }

    void reviewed(ProposalId id) {
        book.met(id.value(), REVIEW);
    }

    void answered(ProposalId id) {
        book.met(id.value(), ANSWER);
    }

    private LocalDate put(ProposalId id, CongressId congress, String name, String rule) {
        Parameter period = rules.parameter(congresses.find(congress).orElseThrow(NotFound::new), rule, clock.today());
        return book.put(id.value(), name, clock.today(), period.asPeriod(), null, period.source())
                .dueOn();
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        UUID id = moved.subject();
        switch (moved.name()) {
            case REVIEW -> proposals.reviewBy(new ProposalId(id), moved.newDueOn());
            case ANSWER -> proposals.answerBy(new ProposalId(id), moved.newDueOn());
            default -> {
                // another subject's deadline
            }
        }
    }
}
