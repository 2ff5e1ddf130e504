package org.xieyue.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.shared.OneByOne;

/**
 * How capabilities remind of what is due: every half hour, so many in one transaction, until nothing is left. One that fails is
 * taken back alone and tried again the next time.
 */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final int AT_ONCE = 100;

    private final TransactionTemplate transaction;
    private final TransactionTemplate within;

    Reminders(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        within = new TransactionTemplate(transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public static RecurringTask<Void> everyHalfHour(String name, Runnable remind) {
        return Tasks.recurring(name, FixedDelay.of(EVERY)).execute((instance, context) -> remind.run());
    }

    /**
     * In transactions of their own.
     *
     * @param due at most so many that nobody has been reminded of
     * @param remind sends the messages and notes that it has, or the same ones come again without end
     */
    public <T> void send(IntFunction<List<T>> due, Consumer<T> remind) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<T> found = due.apply(AT_ONCE);
                int reminded = OneByOne.count(
                        found,
                        one -> {
                            within.executeWithoutResult(alone -> remind.accept(one));
                            return true;
                        },
                        (one, failure) -> LOG.error("A reminder could not be sent", failure));
                return found.size() == AT_ONCE && reminded > 0;
            }));
        }
    }
}
