package org.xieyue.agreements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.notices.Messages;
import org.xieyue.notices.Reminders;

/** Tells officers a week ahead what is to be checked, once for each due day. */
@Configuration(proxyBeanMethods = false)
class ObligationReminders {

    private static final int DAYS_AHEAD = 7;

    private final Obligations obligations;
    private final AgreementKeepers keepers;
    private final Messages messages;
    private final BusinessClock clock;
    private final Reminders reminders;

    ObligationReminders(
            Obligations obligations,
            AgreementKeepers keepers,
            Messages messages,
            BusinessClock clock,
            Reminders reminders) {
        this.obligations = obligations;
        this.keepers = keepers;
        this.messages = messages;
        this.clock = clock;
        this.reminders = reminders;
    }

    @Bean
    RecurringTask<Void> remindOfObligations() {
        return Reminders.everyHalfHour("agreements-remind-of-obligations", this::remind);
    }

    void remind() {
        LocalDate today = clock.today();
        reminders.send(most -> obligations.toRemind(today.plusDays(DAYS_AHEAD), most), due -> remind(due, today));
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
