package org.xieyue.ballots;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.ballots.BoxedVotes.Head;
import org.xieyue.ballots.StoredBallot.Closed;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Ends the voting: the last batch, the closing document, and for open and named ballots the count. */
@Component
class BallotClosing {

    private static final byte[] UNSIGNED = new byte[0];

    private final StoredBallots ballots;
    private final RollBook roll;
    private final RollChanges changes;
    private final PaperSheets sheets;
    private final BoxedVotes box;
    private final BoardSealer sealer;
    private final BallotCount count;
    private final BoardWitnesses witnesses;
    private final RefusedVotes refusedVotes;
    private final AuditTrail trail;
    private final BusinessClock clock;

    BallotClosing(
            StoredBallots ballots,
            RollBook roll,
            RollChanges changes,
            PaperSheets sheets,
            BoxedVotes box,
            BoardSealer sealer,
            BallotCount count,
            BoardWitnesses witnesses,
            RefusedVotes refusedVotes,
            AuditTrail trail,
            BusinessClock clock) {
        this.ballots = ballots;
        this.roll = roll;
        this.changes = changes;
        this.sheets = sheets;
        this.box = box;
        this.sealer = sealer;
        this.count = count;
        this.witnesses = witnesses;
        this.refusedVotes = refusedVotes;
        this.trail = trail;
        this.clock = clock;
    }

    Answer<BallotState> close(BallotId id) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        if (ballot.state() == BallotState.CLOSED || ballot.state() == BallotState.COUNTED) {
            return Answer.done(ballot.state());
        }
        if (ballot.state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.not-open"));
        }
        List<Map<String, Integer>> entries = sheets.entries(id);
        Optional<Refusal> unsettled = unsettled(id);
        if (unsettled.isPresent()) {
            return Answer.refused(unsettled.get());
        }
        boolean secret = ballot.mode() == BallotMode.SECRET;
        roll.close(id);
        if (secret) {
            box.seal(id, 1, true, sealer.sealing(ballot));
            box.forgetOrder(id);
        } else {
            List<CastVote> votes = roll.votes(id).values().stream()
                    .map(vote -> new CastVote(vote.token(), UNSIGNED, vote.marks(), vote.leaf()))
                    .toList();
            box.publish(id, votes, sealer.sealing(ballot));
        }
        Closed closed = closed(ballot, entries);
        ballots.closed(id, closed);
        witnesses.tellClose(ballot, closed.head());
        trail.record("ballot.closed", "ballot", id.toString(), Map.of("head", closed.head()));
        recordRefusedVotes(id);
        if (!secret && box.returned(id) <= BallotCount.MOST_AT_ONCE) {
            count.count(id);
            return Answer.done(BallotState.COUNTED);
        }
        return Answer.done(BallotState.CLOSED);
    }

    /** Nobody votes any more, and nothing is published or counted; who cast when is forgotten as at a close. */
    void stop(StoredBallot ballot) {
        roll.close(ballot.id());
        if (ballot.mode() == BallotMode.SECRET) {
            box.seal(ballot.id(), 1, true, sealer.sealing(ballot));
            box.forgetOrder(ballot.id());
        }
        recordRefusedVotes(ballot.id());
    }

    /** What papers of paper still lack before the close. */
    Optional<Refusal> unsettled(BallotId id) {
        if (roll.issuedByHand(id) == 0) {
            return Optional.empty();
        }
        List<Map<String, Integer>> entries = sheets.entries(id);
        if (entries.size() < 2) {
            return Optional.of(Refusal.conflict("ballots.sheets-missing", entries.size()));
        }
        return entries.stream().distinct().count() > 1
                ? Optional.of(Refusal.conflict("ballots.sheets-differ", difference(entries)))
                : Optional.empty();
    }

    private void recordRefusedVotes(BallotId id) {
        Map<String, String> counts = new TreeMap<>();
        refusedVotes.of(id).forEach((reason, count) -> counts.put(reason, Long.toString(count)));
        if (!counts.isEmpty()) {
            trail.record("ballot.votesRefused", "ballot", id.toString(), counts);
        }
    }

    /** How many sheets the entries differ in, at most. */
    private static int difference(List<Map<String, Integer>> entries) {
        Set<String> marks = new HashSet<>();
        entries.forEach(entry -> marks.addAll(entry.keySet()));
        return marks.stream()
                .mapToInt(mark -> {
                    List<Integer> counts = entries.stream()
                            .map(entry -> entry.getOrDefault(mark, 0))
                            .toList();
                    return Collections.max(counts) - Collections.min(counts);
                })
                .sum();
    }

    private Closed closed(StoredBallot ballot, List<Map<String, Integer>> entries) {
        BallotId id = ballot.id();
        List<Head> heads = box.heads(id);
        List<Elector> electors = roll.electors(id);
        String closing = BallotText.write(new BallotText.Closing(
                Protocol.VERSION,
                id.toString(),
                clock.now(),
                electors.size(),
                roll.issued(id),
                heads.size(),
                heads.stream().mapToInt(Head::count).sum(),
                Protocol.rollHash(id, electors),
                changes.of(id).stream()
                        .filter(change -> change.confirmedBy() != null)
                        .map(change -> new BallotText.RollChange(
                                change.kind().name(),
                                change.reason(),
                                change.id().toString()))
                        .toList(),
                entries.isEmpty()
                        ? List.of()
                        : entries.getFirst().entrySet().stream()
                                .map(entry -> new BallotText.Sheets(entry.getKey(), entry.getValue()))
                                .toList()));
        byte[] last = heads.isEmpty()
                ? Encodings.unhex(ballot.open().openingHash())
                : heads.getLast().head();
        byte[] head = Protocol.closingHead(id, last, closing);
        byte[] signature = sealer.boardKey(ballot).sign(Protocol.signedHead(id, "close", head));
        return new Closed(closing, Encodings.hex(head), Encodings.base64(signature), clock.now());
    }
}
