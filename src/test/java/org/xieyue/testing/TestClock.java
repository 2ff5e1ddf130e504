package org.xieyue.testing;

import static xieyue.schema.Tables.CLOCK_SHIFT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.ShiftStored;

/**
 * Moves business time for tests, backwards too, at once and committed; it goes on running from there. The engine and all
 * else that reads {@link BusinessClock} follow. Tests share one clock: set it at the start of each test that needs it.
 */
@Component
@Profile("test")
public class TestClock {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final BusinessClock clock;
    private final DSLContext database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate alone;

    TestClock(
            BusinessClock clock,
            DSLContext database,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.database = database;
        this.events = events;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nine o'clock in China on that day. */
    public void setTo(LocalDate day) {
        setTo(day.atTime(OPENING).atZone(BusinessClock.ZONE).toInstant());
    }

    public void setTo(Instant instant) {
        move(Duration.between(clock.now(), instant));
    }

    public void advance(Duration distance) {
        move(distance);
    }

    public void advance(Period distance) {
        move(Duration.between(clock.time(), clock.time().plus(distance)));
    }

    /** Back to real time. */
    public void reset() {
        move(clock.shift().negated());
    }

    private void move(Duration distance) {
        // whole seconds, rounded up: the time that was asked for has come
        long seconds = distance.plusMillis(999).toSeconds();
        alone.executeWithoutResult(transaction -> {
            database.update(CLOCK_SHIFT)
                    .set(CLOCK_SHIFT.SHIFT_SECONDS, CLOCK_SHIFT.SHIFT_SECONDS.plus(seconds))
                    .execute();
            events.publishEvent(new ShiftStored());
        });
    }
}
