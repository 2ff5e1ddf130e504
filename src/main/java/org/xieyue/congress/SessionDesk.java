package org.xieyue.congress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.RollChange;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** The desk of ballots that a session holds. */
@Component
class SessionDesk implements BallotDesk {

    private final KeepSessionBallot keepSessionBallot;
    private final Sessions sessions;

    SessionDesk(KeepSessionBallot keepSessionBallot, Sessions sessions) {
        this.keepSessionBallot = keepSessionBallot;
        this.sessions = sessions;
    }

    @Override
    public boolean handles(Ballot ballot) {
        CaseId about = ballot.about();
        return about != null
                && ballot.isHeldInMeeting()
                && sessions.open(about)
                        .filter(session -> ballot.id().equals(session.ballot))
                        .isPresent();
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_CONGRESS;
    }

    @Override
    public List<Elector> roll(BallotId id) {
        return keepSessionBallot.roll(id);
    }

    @Override
    public Answer<Elector> elector(BallotId id, String typed) {
        return keepSessionBallot.elector(id, typed);
    }

    @Override
    public Answer<UUID> propose(BallotId id, RollChange.Kind kind, Elector elector, String reason) {
        return keepSessionBallot.propose(id, kind, elector, reason);
    }

    @Override
    public Answer<Integer> handOut(BallotId id, List<UUID> persons) {
        return keepSessionBallot.handOut(id, persons);
    }

    @Override
    public Answer<Integer> enter(BallotId id, List<Map<String, List<String>>> sheets) {
        return keepSessionBallot.enter(id, sheets);
    }
}
