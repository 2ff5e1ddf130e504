package org.xieyue.ballots.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotCounted;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.CaseId;

/** Wakes a case that waits for its vote; no harm to those that do not. */
@Component
class CountedVotes {

    private final ProcessRuns runs;

    CountedVotes(ProcessRuns runs) {
        this.runs = runs;
    }

    @EventListener
    void counted(BallotCounted counted) {
        CaseId about = counted.about();
        if (about != null) {
            runs.correlate(about, VoteVariables.MESSAGE, Vars.none());
        }
    }
}
