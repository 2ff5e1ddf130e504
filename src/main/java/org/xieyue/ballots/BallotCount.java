package org.xieyue.ballots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.audit.AuditTrail;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.ballots.BoxedVotes.Head;
import org.xieyue.ballots.StoredBallot.Scrutiny;

/** Opens the votes on the board with the keys handed in, counts them and fixes the outcome. */
@Component
class BallotCount {

    /** So many are counted within a request, in a fraction of a second; more are left to the job. */
    static final int MOST_AT_ONCE = 2_000;

    private final StoredBallots ballots;
    private final BoxedVotes box;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate alone;

    BallotCount(
            StoredBallots ballots,
            BoxedVotes box,
            AuditTrail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.ballots = ballots;
        this.box = box;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether enough scrutineers have handed in their keys. */
    boolean isReady(StoredBallot ballot) {
        return ballot.state() == BallotState.CLOSED
                && (ballot.mode() != BallotMode.SECRET || keys(ballot.id()).size() >= ballot.threshold());
    }

    /** The same after a commit, when the transaction that is over still seems to be there. */
    void countAlone(BallotId id) {
        count(id, alone);
    }

    /** Counts what is closed and can be opened; anything else is left alone. */
    void count(BallotId id) {
        count(id, transaction);
    }

    private void count(BallotId id, TransactionTemplate within) {
        StoredBallot ballot = ballots.find(id).orElseThrow();
        if (!isReady(ballot)) {
            return;
        }
        BallotOutcome outcome = outcome(ballot, tally(ballot));
        within.executeWithoutResult(status -> {
            StoredBallot now = ballots.lock(id).orElseThrow();
            if (now.state() == BallotState.CLOSED) {
                ballots.counted(id, outcome);
                trail.record(
                        "ballot.counted",
                        "ballot",
                        id.toString(),
                        Map.of(
                                "returned",
                                Long.toString(outcome.returned()),
                                "passed",
                                Boolean.toString(outcome.passed())));
                events.publishEvent(new BallotCounted(id, now.about(), outcome));
            }
        });
    }

    private Map<Integer, byte[]> keys(BallotId id) {
        Map<Integer, byte[]> keys = new HashMap<>();
        for (Scrutiny scrutineer : ballots.scrutineers(id)) {
            byte[] key = scrutineer.privateKey();
            if (key != null) {
                keys.put(scrutineer.number(), key);
            }
        }
        return keys;
    }

    private Tally tally(StoredBallot ballot) {
        Tally tally = new Tally(ballot.content().questions());
        int marks = ballot.marks().length();
        String textHash = ballot.open().textHash();
        SealedVotes sealed = ballot.mode() == BallotMode.SECRET
                ? new SealedVotes(ballot.id(), textHash, marks, ballot.threshold(), keys(ballot.id()))
                : null;
        for (Head head : box.heads(ballot.id())) {
            List<CastVote> votes = box.batch(ballot.id(), head.number());
            if (sealed == null) {
                votes.forEach(vote -> tally.add(vote.ciphertext(), 1));
            } else {
                votes.parallelStream()
                        .forEach(vote -> sealed.open(vote.token(), vote.ciphertext())
                                .ifPresentOrElse(opened -> tally.add(opened, 1), () -> tally.addUnreadable(1)));
            }
        }
        BallotText.Closing closing = BallotText.read(ballot.ended().closing(), BallotText.Closing.class);
        for (BallotText.Sheets sheets : closing.papers()) {
            tally.add(Encodings.unhex(sheets.marks()), sheets.count());
        }
        return tally;
    }

    private static BallotOutcome outcome(StoredBallot ballot, Tally tally) {
        BallotText.Closing closing = BallotText.read(ballot.ended().closing(), BallotText.Closing.class);
        DecisionRule rule = ballot.content().rule();
        Quorum quorum = rule.quorum();
        Long needed = quorum == null ? null : quorum.needed(closing.electors());
        boolean reached = quorum == null
                || needed == null
                || (quorum.of() == Quorum.Of.PAPERS_ISSUED ? closing.issued() : tally.votes()) >= needed;
        return new BallotOutcome(
                ballot.id(),
                ballot.title(),
                ballot.open().textHash(),
                closing.electors(),
                closing.issued(),
                tally.votes(),
                rule,
                needed,
                reached,
                tally.outcomes(rule, closing.electors(), reached));
    }
}
