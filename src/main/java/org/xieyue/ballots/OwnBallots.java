package org.xieyue.ballots;

import org.springframework.stereotype.Component;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/**
 * What keepers may handle themselves. A ballot without a quorum of its own that belongs to a case is that of a meeting: whether
 * enough are there, and who is there, is established by the case, so nobody opens it, hands out its papers, changes its roll or ends it
 * past that.
 */
@Component
class OwnBallots {

    private final Ballots ballots;

    OwnBallots(Ballots ballots) {
        this.ballots = ballots;
    }

    Answer<Ballot> find(BallotId id) {
        Ballot ballot = ballots.find(id).orElseThrow(NotFound::new);
        return ballot.isHeldInMeeting()
                ? Answer.refused(Refusal.conflict("ballots.held-in-session"))
                : Answer.done(ballot);
    }
}
