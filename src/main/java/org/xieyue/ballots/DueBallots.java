package org.xieyue.ballots;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.OneByOne;

/** Closes ballots whose time is over, tells what keeps one from closing, and counts those whose keys are there. */
@Component
class DueBallots {

    private static final Logger LOG = LoggerFactory.getLogger(DueBallots.class);

    private final StoredBallots ballots;
    private final BoxedVotes box;
    private final BallotClosing closing;
    private final BallotCount count;
    private final SheetsWanted sheetsWanted;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final TransactionTemplate alone;

    DueBallots(
            StoredBallots ballots,
            BoxedVotes box,
            BallotClosing closing,
            BallotCount count,
            SheetsWanted sheetsWanted,
            CurrentUser currentUser,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.ballots = ballots;
        this.box = box;
        this.closing = closing;
        this.count = count;
        this.sheetsWanted = sheetsWanted;
        this.currentUser = currentUser;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    void closeAndCount() {
        Instant now = clock.now();
        OneByOne.run(
                ballots.overdue(now),
                id -> currentUser.asSystem(() -> alone.execute(status -> close(id))),
                (id, failure) -> LOG.error("The ballot {} is over and could not be closed", id, failure));
        OneByOne.run(
                ballots.closed(),
                id -> currentUser.asSystem(() -> {
                    count.count(id);
                    return true;
                }),
                (id, failure) -> LOG.error("The ballot {} is closed and could not be counted", id, failure));
    }

    private Answer<BallotState> close(BallotId id) {
        Answer<BallotState> closed = closing.close(id);
        if (!closed.isDone()) {
            sheetsWanted.tell(id);
        }
        return closed;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void countIfSmall(KeyHandedIn handedIn) {
        if (box.returned(handedIn.ballot()) <= BallotCount.MOST_AT_ONCE) {
            currentUser.asSystem(() -> {
                count.countAlone(handedIn.ballot());
                return true;
            });
        }
    }
}
