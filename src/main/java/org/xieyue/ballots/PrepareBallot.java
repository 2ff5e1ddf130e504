package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** An officer writes down what is voted on, by whom, under which rule and who scrutinises. */
@UseCase
public class PrepareBallot {

    private final Ballots ballots;
    private final OwnBallots own;

    PrepareBallot(Ballots ballots, OwnBallots own) {
        this.ballots = ballots;
        this.own = own;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> prepare(NewBallot ballot) {
        return ballots.prepare(ballot);
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> revise(BallotId id, NewBallot ballot) {
        return own.find(id).then(before -> ballots.revise(id, ballot));
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> cancel(BallotId id, String reason) {
        return own.find(id).then(ballot -> ballots.cancel(id, reason));
    }
}
