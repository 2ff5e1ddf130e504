package org.xieyue.ballots;

import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotFound;

/** Whether the person who is signed in has a duty in a ballot: keeps it, or scrutinises it. */
@Component
class BallotStaff {

    private final StoredBallots ballots;
    private final BallotDesks desks;
    private final Unions unions;
    private final CurrentUser currentUser;

    BallotStaff(StoredBallots ballots, BallotDesks desks, Unions unions, CurrentUser currentUser) {
        this.ballots = ballots;
        this.desks = desks;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    boolean isWitness(StoredBallot ballot) {
        Ballot shown = ballot.shown(ballots.scrutineers(ballot.id()));
        return scrutinises(shown)
                || holds(Permission.KEEP_BALLOTS, ballot.union())
                || holds(desks.of(shown).permission(), ballot.union());
    }

    private boolean scrutinises(Ballot ballot) {
        AccountId me = currentUser.account().id();
        return ballot.scrutineers().stream().anyMatch(one -> one.account().equals(me));
    }

    private boolean holds(Permission permission, UnionId union) {
        return currentUser.account().appointments().stream()
                .anyMatch(post -> permission.roles().contains(post.role()) && unions.covers(post.union(), union));
    }

    /** Who has no duty is told that there is no such thing. */
    StoredBallot require(BallotId id) {
        return ballots.find(id).filter(this::isWitness).orElseThrow(NotFound::new);
    }
}
