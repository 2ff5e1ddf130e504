package org.xieyue.payments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.OneByOne;

@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentJobs.class);

    @Bean
    RecurringTask<Void> tellCasesOfPayments(TellCases tell) {
        return Tasks.recurring("payments-tell-cases", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> tell.run());
    }

    @Bean
    RecurringTask<Void> reconcileCasesWithPayments(ReconcileCases reconcile) {
        return Tasks.recurring("payments-reconcile-cases", new Daily(BusinessClock.ZONE, LocalTime.of(2, 55)))
                .execute((instance, context) -> reconcile.run());
    }

    @Bean
    RecurringTask<Void> reconcileBatches(PaymentBatches batches, ReconcileBatch reconcile, CurrentUser currentUser) {
        return Tasks.recurring("payments-reconcile", new Daily(BusinessClock.ZONE, LocalTime.of(2, 45)))
                .execute((instance, context) -> OneByOne.run(
                        batches.in(BatchState.CONFIRMED),
                        batch -> currentUser.asSystem(() -> reconcile.reconcile(batch)),
                        (batch, failure) ->
                                LOG.error("Payment batch {} could not be compared with the ledger", batch, failure)));
    }
}
