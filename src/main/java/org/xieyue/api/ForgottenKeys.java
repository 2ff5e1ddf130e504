package org.xieyue.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;

/** Idempotency keys are forgotten after a week. */
@Configuration(proxyBeanMethods = false)
class ForgottenKeys {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(ApiCommands commands, BusinessClock clock) {
        return Tasks.recurring("api-forget-idempotency-keys", FixedDelay.of(EVERY))
                .execute(
                        (instance, context) -> commands.forgetBefore(clock.now().minus(Commands.KEPT_FOR)));
    }
}
