package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.congress.CongressVote;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Resolution and minutes as papers. */
@Component
class IssueResolutionStep implements ProcessStep {

    private final ConcludeSession conclude;

    IssueResolutionStep(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public StepDeclaration declaration() {
        return step("issueResolution", "出具决议和会议记录", "Issue resolution and minutes")
                .writes(CongressVote.CALLED)
                .after("congress/resolution");
    }

    @Override
    public void run(StepContext context) {
        context.write(CongressVote.CALLED, conclude.issue(context.caseId()).called());
    }
}
