package org.xieyue.agreements.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of a contract's performance may rely on. */
@Configuration(proxyBeanMethods = false)
class ContractPerformanceContract {

    @Bean
    ProcessContract contractPerformance() {
        return new ProcessContract(
                ContractPerformance.PROCESS,
                new Label("集体合同履行", "Contract performance"),
                "agreements/watch",
                List.of(
                        ContractPerformance.DECISION,
                        ContractPerformance.CHECK_OPENS_AT,
                        ContractPerformance.RENEWAL_OPENS_AT,
                        ContractPerformance.EXPIRES_AT,
                        ContractPerformance.NOTICE_NEEDED),
                List.of(ContractPerformance.TERMINATED),
                List.of(),
                "LY");
    }
}
