package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Voting ends. */
@UseCase
public class CloseBallot {

    private final Ballots ballots;
    private final OwnBallots own;

    CloseBallot(Ballots ballots, OwnBallots own) {
        this.ballots = ballots;
        this.own = own;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotState> close(BallotId id) {
        return own.find(id).then(ballot -> ballots.close(id));
    }
}
