package org.xieyue.agreements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.notices.Messages;

/** Tells officers a week ahead what is to be checked, once for each due day. */
@Configuration(proxyBeanMethods = false)
class ObligationReminders {

    private static final int DAYS_AHEAD = 7;
    private static final int AT_ONCE = 200;

    private final Obligations obligations;
    private final AgreementKeepers keepers;
    private final Messages messages;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ObligationReminders(
            Obligations obligations,
            AgreementKeepers keepers,
            Messages messages,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.keepers = keepers;
        this.messages = messages;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> remindOfObligations() {
        return Tasks.recurring("agreements-remind-of-obligations", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> remind());
    }

    void remind() {
        LocalDate today = clock.today();
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Obligations.Due> due = obligations.toRemind(today.plusDays(DAYS_AHEAD), AT_ONCE);
                due.forEach(one -> remind(one, today));
                return due.size() == AT_ONCE;
            }));
        }
    }

    private void remind(Obligations.Due due, LocalDate today) {
        keepers.of(due.union())
                .forEach(officer -> messages.send(
                        officer,
                        "agreement.obligation-due",
                        Map.of(
                                "title",
                                due.title(),
                                "what",
                                due.what(),
                                "due",
                                due.on().toString()),
                        due.caseId(),
                        "obligation:" + due.id() + ":" + due.on() + ":" + officer));
        obligations.reminded(due.id(), due.on(), today);
    }
}
