package org.xieyue.ballots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Changes a frozen roll by a protocol of two people: an officer proposes, another officer or a scrutineer signs. */
@UseCase
public class ChangeRoll {

    private static final int LONGEST_REASON = 200;

    private final OwnBallots own;
    private final StoredBallots ballots;
    private final RollChanges changes;
    private final RollBook roll;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    ChangeRoll(
            OwnBallots own,
            StoredBallots ballots,
            RollChanges changes,
            RollBook roll,
            AuditTrail trail,
            CurrentUser currentUser) {
        this.own = own;
        this.ballots = ballots;
        this.changes = changes;
        this.roll = roll;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        return own.find(id).then(ballot -> propose(ballot, kind, elector, reason));
    }

    private Answer<UUID> propose(Ballot ballot, RollChange.Kind kind, Elector elector, String reason) {
        BallotId id = ballot.id();
        Optional<Refusal> closed = closed(id);
        if (closed.isPresent()) {
            return Answer.refused(closed.get());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "ballots.reason", LONGEST_REASON));
        }
        if (elector.name().isBlank() || elector.name().length() > BallotRules.LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("name", "ballots.elector-name", BallotRules.LONGEST_TITLE));
        }
        UUID change = UUID.randomUUID();
        AccountId me = currentUser.account().id();
        changes.propose(id, new RollChange(change, kind, elector, reason.strip(), me, null));
        trail.record("ballot.rollChangeProposed", "ballot", id.toString(), Map.of("change", change.toString()));
        return Answer.done(change);
    }

    /** The changes proposed and made, oldest first. */
    @Permit(Permission.SELF)
    public List<RollChange> of(BallotId id) {
        requireSigner(id);
        return changes.of(id);
    }

    /** Signs a change that somebody else proposed; then it holds. */
    @Permit(Permission.SELF)
    public Answer<RollChange> sign(BallotId id, UUID change) {
        requireSigner(id);
        Optional<Refusal> closed = closed(id);
        if (closed.isPresent()) {
            return Answer.refused(closed.get());
        }
        RollChange proposed = changes.of(id).stream()
                .filter(one -> one.id().equals(change))
                .findFirst()
                .orElseThrow(NotFound::new);
        AccountId me = currentUser.account().id();
        if (proposed.proposedBy().equals(me)) {
            return Answer.refused(Refusal.conflict("ballots.two-people"));
        }
        if (proposed.confirmedBy() != null) {
            return Answer.done(proposed);
        }
        if (!changes.confirm(id, proposed, me, roll.sealed(proposed.elector().name()))) {
            return Answer.refused(Refusal.conflict(
                    proposed.kind() == RollChange.Kind.ADD ? "ballots.twice-on-roll" : "ballots.has-paper",
                    proposed.elector().name()));
        }
        trail.record("ballot.rollChanged", "ballot", id.toString(), Map.of("change", change.toString()));
        return Answer.done(proposed);
    }

    private Optional<Refusal> closed(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        return ballot.state() == BallotState.OPEN
                ? Optional.empty()
                : Optional.of(Refusal.conflict("ballots.not-under-way"));
    }

    private void requireSigner(BallotId id) {
        AccountId me = currentUser.account().id();
        boolean scrutinises =
                ballots.scrutineers(id).stream().anyMatch(one -> one.account().equals(me));
        boolean keeps = currentUser.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_BALLOTS.roles().contains(post.role()));
        if (!scrutinises && !keeps) {
            throw new NotFound();
        }
    }
}
