package org.xieyue.ballots;

import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
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

    private final OwnBallots own;
    private final RollAndSheets rollAndSheets;
    private final BallotStaff staff;
    private final UnionCircle circle;
    private final RollChanges changes;
    private final RollBook roll;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    ChangeRoll(
            OwnBallots own,
            RollAndSheets rollAndSheets,
            BallotStaff staff,
            UnionCircle circle,
            RollChanges changes,
            RollBook roll,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.own = own;
        this.rollAndSheets = rollAndSheets;
        this.staff = staff;
        this.circle = circle;
        this.changes = changes;
        this.roll = roll;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Somebody to be added, as typed: the login of an account of this union or below, or a name. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<Elector> elector(BallotId id, String typed) {
        return own.find(id)
                .map(ballot -> circle.find(ballot.union(), typed.strip())
                        .map(account -> Elector.of(account.id(), account.name()))
                        .orElseGet(() -> Elector.named(typed.strip())));
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        return own.find(id).then(ballot -> {
            AccountId account = elector.account();
            return account != null && circle.isStranger(ballot.union(), account)
                    ? Answer.refused(Refusal.ofField("account", "ballots.stranger-on-roll", elector.name()))
                    : rollAndSheets.propose(id, kind, elector, reason);
        });
    }

    /** Signs a change that somebody else proposed; then it holds. Also for whoever works at the desk of the ballot's meeting. */
    @Permit(Permission.SELF)
    public Answer<RollChange> sign(BallotId id, UUID change) {
        if (staff.require(id).state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.not-under-way"));
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
        if (!changes.confirm(
                id, proposed, me, clock.now(), roll.sealed(proposed.elector().name()))) {
            return Answer.refused(Refusal.conflict(
                    proposed.kind() == RollChange.Kind.ADD ? "ballots.twice-on-roll" : "ballots.has-paper",
                    proposed.elector().name()));
        }
        trail.record("ballot.rollChanged", "ballot", id.toString(), Map.of("change", change.toString()));
        return Answer.done(proposed);
    }
}
