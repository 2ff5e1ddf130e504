package org.xieyue.bargaining.process;

import static org.xieyue.processes.StepDeclaration.step;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CoordinateTalks;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;

/** The authority's time is over. */
@Component
class EndCoordinationStep implements ProcessStep {

    private final CoordinateTalks coordinateTalks;

    EndCoordinationStep(CoordinateTalks coordinateTalks) {
        this.coordinateTalks = coordinateTalks;
    }

    @Override
    public StepDeclaration declaration() {
        return step("endCoordination", "协调期满未达成一致", "End the coordination");
    }

    @Override
    public void run(StepContext context) {
        coordinateTalks.failed(context.caseId()).orElseThrow();
    }
}
