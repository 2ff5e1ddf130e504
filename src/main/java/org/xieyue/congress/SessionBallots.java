package org.xieyue.congress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotId;
import org.xieyue.shared.CaseId;

/** Which ballot a case waits for. Asking takes the session's turn: a step that reads the count at this moment is done first. */
@Component
public class SessionBallots {

    private final Sessions sessions;

    SessionBallots(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The message for which the process waits, if this is the ballot of the case's session. */
    public Optional<String> awaited(CaseId caseId, BallotId ballot) {
        return sessions.lockOpen(caseId)
                .filter(session -> ballot.equals(session.ballot))
                .flatMap(session -> switch (session.stage()) {
                    case VOTING -> Optional.of(CongressVote.VOTING_ENDED);
                    case COUNTING -> Optional.of(CongressVote.VOTES_COUNTED);
                    default -> Optional.empty();
                });
    }
}
