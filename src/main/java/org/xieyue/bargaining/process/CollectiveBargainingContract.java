package org.xieyue.bargaining.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of a bargaining may rely on. */
@Configuration(proxyBeanMethods = false)
class CollectiveBargainingContract {

    @Bean
    ProcessContract collectiveBargaining() {
        return new ProcessContract(
                CollectiveBargaining.PROCESS,
                new Label("集体协商", "Collective bargaining"),
                "bargaining/open",
                List.of(
                        CollectiveBargaining.DECISION,
                        CollectiveBargaining.REMINDER_AT,
                        CollectiveBargaining.REPLY_DUE_AT,
                        CollectiveBargaining.LETTER_DUE_AT,
                        CollectiveBargaining.INFORMATION_DUE_AT,
                        CollectiveBargaining.RESUMES_AT,
                        CollectiveBargaining.LIMIT_AT,
                        CollectiveBargaining.COORDINATION_ENDS_AT,
                        CollectiveBargaining.CHIEFS,
                        CollectiveBargaining.CHIEF,
                        CollectiveBargaining.OUTCOME_TYPE,
                        CollectiveBargaining.CONCLUSION),
                List.of(CollectiveBargaining.WITHDRAWN, CollectiveBargaining.TOPIC_RAISED),
                List.of(),
                "XS");
    }
}
