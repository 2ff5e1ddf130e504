package org.xieyue.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailSchedule {

    /** On one node at a time. */
    @Bean
    RecurringTask<Void> deliverMail(MailDelivery delivery) {
        return Tasks.recurring("deliver-mail", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> delivery.deliverDue());
    }
}
