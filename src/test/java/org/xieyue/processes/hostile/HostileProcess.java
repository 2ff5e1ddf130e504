package org.xieyue.processes.hostile;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessContract;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.shared.Label;

/** Declares what the hostile diagrams use besides their hostile part, so that only that part can be refused. */
@Configuration
@Profile("test")
class HostileProcess {

    static final String KEY = "hostile";

    @Bean
    ProcessContract hostile() {
        return new ProcessContract(
                KEY,
                new Label("敌意流程", "Hostile"),
                "trial/open",
                List.of(TrialProcess.OUTCOME, TrialProcess.AMOUNT, TrialProcess.TIER, TrialProcess.MEMBERS),
                List.of("trial.answered"),
                List.of());
    }

    @Component
    @Profile("test")
    static class SpinStep implements ProcessStep {

        private static final StepDeclaration DECLARATION = StepDeclaration.step("spin", "转一圈", "Turn once");

        @Override
        public StepDeclaration declaration() {
            return DECLARATION;
        }

        @Override
        public void run(StepContext context) {
            Tripwire.turn();
        }
    }

    @Component
    @Profile("test")
    static class SpinRefusingStep implements ProcessStep {

        private static final StepDeclaration DECLARATION = StepDeclaration.step(
                        "spinRefusing", "转一圈并拒绝", "Turn once and refuse")
                .refuses("SPIN_REFUSED");

        @Override
        public StepDeclaration declaration() {
            return DECLARATION;
        }

        @Override
        public void run(StepContext context) {
            Tripwire.turn();
            context.refuse("SPIN_REFUSED", "always");
        }
    }

    @Component
    @Profile("test")
    static class BoomStep implements ProcessStep {

        private static final StepDeclaration DECLARATION = StepDeclaration.step("boom", "失败", "Fail");

        @Override
        public StepDeclaration declaration() {
            return DECLARATION;
        }

        @Override
        public void run(StepContext context) {
            throw new IllegalStateException("boom");
        }
    }
}
