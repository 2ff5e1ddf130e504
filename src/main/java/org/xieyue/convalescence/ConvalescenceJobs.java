package org.xieyue.convalescence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.identity.CurrentUser;

@Configuration(proxyBeanMethods = false)
class ConvalescenceJobs {

    @Bean
    RecurringTask<Void> releaseTripPlaces(ReleasePlaces releasePlaces, CurrentUser currentUser) {
        return Tasks.recurring("convalescence-release-places", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> currentUser.asSystem(releasePlaces::run));
    }
}
