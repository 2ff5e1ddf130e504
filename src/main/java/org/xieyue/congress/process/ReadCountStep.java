package org.xieyue.congress.process;

import static org.xieyue.processes.StepDeclaration.step;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.HoldVote;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** Takes the result over when the scrutineers have opened the box: only whether it passed, no number. */
@Component
class ReadCountStep implements ProcessStep {

    private final HoldVote holdVote;

    ReadCountStep(HoldVote holdVote) {
        this.holdVote = holdVote;
    }

    @Override
    public StepDeclaration declaration() {
        return step("readCount", "读取计票结果", "Read the count")
                .writes(CongressVote.COUNTED, CongressVote.OUTCOME, CongressVote.REVOTE_ENDS_AT)
                .after("congress/open-vote");
    }

    @Override
    public void run(StepContext context) {
        Optional<HoldVote.Decision> decision = holdVote.count(context.caseId());
        context.write(CongressVote.COUNTED, decision.isPresent());
        decision.ifPresent(decided -> {
            context.write(CongressVote.OUTCOME, decided.passed() ? CongressVote.PASSED : CongressVote.FAILED);
            Instant revoteEndsAt = decided.revoteEndsAt();
            if (revoteEndsAt != null) {
                context.write(CongressVote.REVOTE_ENDS_AT, revoteEndsAt);
            }
        });
    }
}
