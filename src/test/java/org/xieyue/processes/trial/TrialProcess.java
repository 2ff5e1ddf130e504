package org.xieyue.processes.trial;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.Ids;
import org.xieyue.processes.ProcessContract;
import org.xieyue.processes.ProcessStep;
import org.xieyue.processes.StartFormKey;
import org.xieyue.processes.StepContext;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.TaskFormKey;
import org.xieyue.processes.Var;
import org.xieyue.shared.Label;

/** A small process for the tests of the engine's seam: contract, step and forms. */
@Configuration
@Profile("test")
public class TrialProcess {

    public static final String KEY = "trial";
    public static final Var<String> OUTCOME = Var.text("outcome");
    public static final Var<Long> AMOUNT = Var.number("amount");
    public static final Var<String> TIER = Var.text("tier");
    public static final Var<Ids> MEMBERS = Var.ids("members");
    public static final Var<Instant> ENDS_AT = Var.instant("endsAt");
    public static final Var<Boolean> RESERVED = Var.yesNo("reserved");
    public static final String NO_BUDGET = "NO_BUDGET";

    /** More than this is more than there is. */
    public static final long BUDGET = 50_000;

    @Bean
    ProcessContract trial() {
        return new ProcessContract(
                KEY,
                new Label("试流程", "Trial"),
                "trial/open",
                List.of(OUTCOME, AMOUNT, TIER, MEMBERS, ENDS_AT, RESERVED),
                List.of("trial.answered", "trial.stopped"),
                List.of(NO_BUDGET));
    }

    /** Refuses when the amount is beyond the budget, fails on a negative one. */
    @Component
    @Profile("test")
    public static class ReserveStep implements ProcessStep {

        private static final StepDeclaration DECLARATION = StepDeclaration.step("trialReserve", "预留资金", "Reserve funds")
                .reads(AMOUNT)
                .writes(RESERVED)
                .refuses(NO_BUDGET);

        public final Set<UUID> ranAsSystem = ConcurrentHashMap.newKeySet();

        private final CurrentUser currentUser;

        ReserveStep(CurrentUser currentUser) {
            this.currentUser = currentUser;
        }

        @Override
        public StepDeclaration declaration() {
            return DECLARATION;
        }

        @Override
        public void run(StepContext context) {
            if (currentUser.isSystem()) {
                ranAsSystem.add(context.caseId().value());
            }
            long amount = context.read(AMOUNT);
            if (amount < 0) {
                throw new IllegalStateException("A negative amount is a bug");
            }
            if (amount > BUDGET) {
                context.refuse(NO_BUDGET, "50,000 at most");
            }
            context.write(RESERVED, true);
        }
    }

    @Component
    @Profile("test")
    public static class CheckForm implements TaskFormKey {
        @Override
        public String key() {
            return "trial/check";
        }
    }

    @Component
    @Profile("test")
    public static class OpinionForm implements TaskFormKey {
        @Override
        public String key() {
            return "trial/opinion";
        }
    }

    @Component
    @Profile("test")
    public static class OpenForm implements StartFormKey {
        @Override
        public String key() {
            return "trial/open";
        }
    }
}
