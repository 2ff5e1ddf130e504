package org.xieyue.funds;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;

@Configuration(proxyBeanMethods = false)
class FundJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FundJobs.class);

    @Bean
    RecurringTask<Void> voidOverdueReservations(ExpireReservations expire) {
        return Tasks.recurring("funds-expire-reservations", new Daily(BusinessClock.ZONE, LocalTime.of(1, 0)))
                .execute((instance, context) -> {
                    while (expire.run() > 0) {
                        LOG.info("Reservations over their last day were voided");
                    }
                });
    }

    @Bean
    RecurringTask<Void> reconcileFunds(Reconcile reconcile, CurrentUser currentUser) {
        return Tasks.recurring("funds-reconcile", new Daily(BusinessClock.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> currentUser.asSystem(reconcile::run));
    }
}
