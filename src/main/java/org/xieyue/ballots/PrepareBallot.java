package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** An officer writes down what is voted on, by whom, under which rule and who scrutinises. */
@UseCase
public class PrepareBallot {

    private final Ballots ballots;

    PrepareBallot(Ballots ballots) {
        this.ballots = ballots;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> prepare(NewBallot ballot) {
        return ballots.prepare(ballot);
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> revise(BallotId id, NewBallot ballot) {
        return ballots.revise(id, ballot);
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> cancel(BallotId id, String reason) {
        return ballots.cancel(id, reason);
    }
}
