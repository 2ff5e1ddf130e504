package org.xieyue.convalescence.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.ConvalescenceTables;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What the diagrams of plans and trips may rely on. */
@Configuration(proxyBeanMethods = false)
class ConvalescenceContracts {

    static final String NO_FUNDS = "NO_FUNDS";

    @Bean
    ProcessContract convalescencePlan() {
        return new ProcessContract(
                Convalescence.PLAN,
                new Label("疗休养年度计划", "Plan of convalescence trips"),
                "convalescence/draft-plan",
                List.of(Convalescence.DECISION),
                List.of(),
                List.of(),
                "LJ");
    }

    @Bean
    ProcessContract convalescenceTrip() {
        return new ProcessContract(
                        Convalescence.TRIP,
                        new Label("疗休养", "Convalescence trip"),
                        "convalescence/plan-trip",
                        List.of(
                                Convalescence.DECISION,
                                Convalescence.TIER,
                                Convalescence.LEADER,
                                Convalescence.REVIEW_UNITS,
                                Convalescence.SIGN_UP_ENDS_AT,
                                Convalescence.NOTICE_ENDS_AT,
                                Convalescence.CONFIRM_ENDS_AT,
                                Convalescence.VOUCHERS_END_AT,
                                Convalescence.FEEDBACK_ENDS_AT),
                        List.of(Convalescence.CANCELLED),
                        List.of(NO_FUNDS),
                        "LX")
                .asking(ConvalescenceTables.ALL);
    }
}
