package org.xieyue.ballots;

import java.util.List;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** An officer writes down what is voted on, by whom, under which rule and who scrutinises. */
@UseCase
public class PrepareBallot {

    private final Ballots ballots;
    private final OwnBallots own;
    private final UnionCircle circle;

    PrepareBallot(Ballots ballots, OwnBallots own, UnionCircle circle) {
        this.ballots = ballots;
        this.own = own;
        this.circle = circle;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> prepare(NewBallot ballot) {
        List<Refusal> strangers = circle.strangers(ballot);
        return strangers.isEmpty() ? ballots.prepare(ballot) : Answer.refused(strangers);
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> revise(BallotId id, NewBallot ballot) {
        List<Refusal> strangers = circle.strangers(ballot);
        return own.find(id)
                .then(before -> strangers.isEmpty() ? ballots.revise(id, ballot) : Answer.refused(strangers));
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> cancel(BallotId id, String reason) {
        return own.find(id).then(ballot -> ballots.cancel(id, reason));
    }
}
