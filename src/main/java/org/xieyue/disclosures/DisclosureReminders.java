package org.xieyue.disclosures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.notices.Messages;
import org.xieyue.notices.Reminders;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;

/** An item that is overdue without file or answer is said once to the employers' representatives and to the workers' chief. */
@Configuration(proxyBeanMethods = false)
class DisclosureReminders {

    private static final int DAYS_BACK = 30;

    private final Disclosures disclosures;
    private final Sides sides;
    private final Messages messages;
    private final BusinessClock clock;
    private final Reminders reminders;

    DisclosureReminders(
            Disclosures disclosures, Sides sides, Messages messages, BusinessClock clock, Reminders reminders) {
        this.disclosures = disclosures;
        this.sides = sides;
        this.messages = messages;
        this.clock = clock;
        this.reminders = reminders;
    }

    @Bean
    RecurringTask<Void> remindOfDisclosures() {
        return Reminders.everyHalfHour("disclosures-remind", this::remind);
    }

    void remind() {
        LocalDate today = clock.today();
        reminders.send(
                most -> disclosures.toRemind(today.minusDays(DAYS_BACK), today, most), item -> remind(item, today));
    }

    private void remind(AskedItem item, LocalDate today) {
        Set<AccountId> people = new LinkedHashSet<>(sides.of(item.caseId(), Side.EMPLOYERS));
        sides.chief(item.caseId(), Side.WORKERS).ifPresent(people::add);
        for (AccountId person : people) {
            messages.send(
                    person,
                    "disclosure.overdue",
                    Map.of("item", item.what(), "due", item.dueOn().toString()),
                    item.caseId(),
                    "disclosure:" + item.id() + ":" + person);
        }
        disclosures.reminded(item.id(), today);
    }
}
