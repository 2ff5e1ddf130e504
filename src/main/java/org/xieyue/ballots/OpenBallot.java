package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Voting begins: text and roll are frozen, their hashes published. */
@UseCase
public class OpenBallot {

    private final Ballots ballots;
    private final OwnBallots own;

    OpenBallot(Ballots ballots, OwnBallots own) {
        this.ballots = ballots;
        this.own = own;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> open(BallotId id) {
        return own.find(id).then(ballot -> ballots.open(id));
    }
}
