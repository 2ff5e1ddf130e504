package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Voting ends. */
@UseCase
public class CloseBallot {

    private final Ballots ballots;

    CloseBallot(Ballots ballots) {
        this.ballots = ballots;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotState> close(BallotId id) {
        return ballots.close(id);
    }
}
