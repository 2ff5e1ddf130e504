package org.xieyue.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    RecurringTask<Void> sealAuditEntries(AuditSealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> sealer.seal());
    }
}
