package org.xieyue.congress.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotCounted;
import org.xieyue.congress.SessionBallots;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.CaseId;

/** Wakes the process when the ballot of its session is counted; the step behind it reads the result itself. */
@Component
class CountListener {

    private final SessionBallots sessionBallots;
    private final ProcessRuns runs;

    CountListener(SessionBallots sessionBallots, ProcessRuns runs) {
        this.sessionBallots = sessionBallots;
        this.runs = runs;
    }

    @EventListener
    void counted(BallotCounted counted) {
        CaseId about = counted.about();
        if (about != null) {
            sessionBallots
                    .awaited(about, counted.ballot())
                    .ifPresent(message -> runs.correlate(about, message, Vars.none()));
        }
    }
}
