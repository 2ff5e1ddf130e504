package org.xieyue.funds;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;

@Configuration(proxyBeanMethods = false)
class FundJobs {

    @Bean
    RecurringTask<Void> reconcileFunds(Reconcile reconcile, CurrentUser currentUser) {
        return Tasks.recurring("funds-reconcile", new Daily(BusinessClock.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> currentUser.asSystem(reconcile::run));
    }
}
