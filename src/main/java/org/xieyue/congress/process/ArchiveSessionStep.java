package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Nothing of the session changes any more. */
@Component
class ArchiveSessionStep implements ProcessStep {

    private final ConcludeSession conclude;

    ArchiveSessionStep(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public StepDeclaration declaration() {
        return step("archiveSession", "归档会议档案", "Archive the session")
                .after("publishResolution")
                .after("congress/report-up");
    }

    @Override
    public void run(StepContext context) {
        conclude.archive(context.caseId());
    }
}
