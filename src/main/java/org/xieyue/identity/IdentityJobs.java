package org.xieyue.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;

@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    @Bean
    RecurringTask<Void> forgetSignInAttempts(SignInAttempts attempts, BusinessClock clock) {
        return Tasks.recurring("identity-forget-sign-in-attempts", FixedDelay.of(Duration.ofHours(1)))
                .execute(
                        (instance, context) -> attempts.forgetBefore(clock.now().minus(SignInThrottle.MEMORY)));
    }
}
