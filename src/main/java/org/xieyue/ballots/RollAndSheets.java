package org.xieyue.ballots;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/**
 * Changes of a frozen roll and papers of paper, in the caller's transaction and on the caller's authority: who may is checked
 * at the {@link BallotDesk}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RollAndSheets {

    private static final int LONGEST_REASON = 200;

    private final StoredBallots ballots;
    private final RollChanges changes;
    private final RollBook roll;
    private final PaperSheets sheets;
    private final BallotClosing closing;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    RollAndSheets(
            StoredBallots ballots,
            RollChanges changes,
            RollBook roll,
            PaperSheets sheets,
            BallotClosing closing,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.ballots = ballots;
        this.changes = changes;
        this.roll = roll;
        this.sheets = sheets;
        this.closing = closing;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Everybody on the roll. */
    public List<Elector> roll(BallotId id) {
        return roll.electors(id);
    }

    /** Holds once a second person has signed it. Of somebody to be removed, only the person's id is looked at. */
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        if (requireBallot(id).state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.not-under-way"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "ballots.reason", LONGEST_REASON));
        }
        Optional<Elector> there = roll.electors(id).stream()
                .filter(one -> one.person().equals(elector.person())
                        || (elector.account() != null && elector.account().equals(one.account())))
                .findFirst();
        if (kind == RollChange.Kind.REMOVE && there.isEmpty()) {
            return Answer.refused(Refusal.ofField("person", "ballots.not-on-roll"));
        }
        if (kind == RollChange.Kind.ADD && there.isPresent()) {
            return Answer.refused(Refusal.ofField(
                    "person", "ballots.twice-on-roll", there.get().name()));
        }
        if (elector.name().isBlank() || elector.name().length() > BallotRules.LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("name", "ballots.elector-name", BallotRules.LONGEST_TITLE));
        }
        UUID change = UUID.randomUUID();
        changes.propose(
                id,
                new RollChange(
                        change,
                        kind,
                        there.orElse(elector),
                        reason.strip(),
                        currentUser.account().id(),
                        clock.now(),
                        null,
                        null));
        trail.record("ballot.rollChangeProposed", "ballot", id.toString(), Map.of("change", change.toString()));
        return Answer.done(change);
    }

    /** Hands out papers by hand, until the time for voting is over; answers how many of these persons had none before. */
    public Answer<Integer> handOut(BallotId id, Collection<UUID> persons) {
        StoredBallot ballot = requireBallot(id);
        if (ballot.state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.not-open"));
        }
        Instant closesAt = ballot.closesAt();
        if (closesAt != null && !clock.now().isBefore(closesAt)) {
            return Answer.refused(Refusal.conflict("ballots.closed"));
        }
        int handed = roll.issueByHand(id, new HashSet<>(persons));
        trail.record("ballot.sheetsHandedOut", "ballot", id.toString(), Map.of("count", Integer.toString(handed)));
        return Answer.done(handed);
    }

    /**
     * Enters all sheets, in any order; entering again replaces one's own entry.
     *
     * @param all choices by question, one map a sheet
     */
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> all) {
        StoredBallot ballot = requireBallot(id);
        if (ballot.state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.not-open"));
        }
        Map<String, Integer> counted = new TreeMap<>();
        for (Map<String, List<String>> sheet : all) {
            Answer<byte[]> marks = ballot.marks().of(sheet);
            if (!(marks instanceof Answer.Done<byte[]> sound)) {
                return Answer.refused(marks.reasons());
            }
            counted.merge(Encodings.hex(sound.value()), 1, Integer::sum);
        }
        int handed = roll.issuedByHand(id);
        if (all.size() > handed) {
            return Answer.refused(Refusal.conflict("ballots.too-many-sheets", all.size(), handed));
        }
        sheets.put(id, currentUser.account().id(), counted, clock.now());
        trail.record("ballot.sheetsEntered", "ballot", id.toString(), Map.of("count", Integer.toString(all.size())));
        return Answer.done(all.size());
    }

    /** Why the ballot cannot be closed yet: papers of paper that two people have not entered alike. */
    public Optional<Refusal> unsettled(BallotId id) {
        return closing.unsettled(id);
    }

    private StoredBallot requireBallot(BallotId id) {
        return ballots.find(id).orElseThrow(NotFound::new);
    }
}
