package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Voting begins: text and roll are frozen, their hashes published. */
@UseCase
public class OpenBallot {

    private final Ballots ballots;

    OpenBallot(Ballots ballots) {
        this.ballots = ballots;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotId> open(BallotId id) {
        return ballots.open(id);
    }
}
