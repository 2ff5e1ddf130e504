package org.xieyue.agreements.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.agreements.AccedeLater;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Unions;

/** An agreement in force is watched in the case that made it, or in one of its own: employers may join in both. */
@Configuration(proxyBeanMethods = false)
class AccessionActions {

    private static final String MADE_BY = "collective-bargaining";

    @Bean
    AccedeLaterAction accedeWhereItWasMade(
            AccedeLater accedeLater, Agreements agreements, Unions unions, BusinessClock clock) {
        return new AccedeLaterAction(MADE_BY, accedeLater, agreements, unions, clock);
    }

    @Bean
    AccedeLaterAction accedeWhereItIsWatched(
            AccedeLater accedeLater, Agreements agreements, Unions unions, BusinessClock clock) {
        return new AccedeLaterAction(ContractPerformance.PROCESS, accedeLater, agreements, unions, clock);
    }

    @Bean
    ConfirmAccessionAction confirmWhereItWasMade(AccedeLater accedeLater, Agreements agreements, Unions unions) {
        return new ConfirmAccessionAction(MADE_BY, accedeLater, agreements, unions);
    }

    @Bean
    ConfirmAccessionAction confirmWhereItIsWatched(AccedeLater accedeLater, Agreements agreements, Unions unions) {
        return new ConfirmAccessionAction(ContractPerformance.PROCESS, accedeLater, agreements, unions);
    }
}
