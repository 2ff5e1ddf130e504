package org.xieyue.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Moves business time forward for demonstrations, on all nodes; never back. Does not exist in production. */
@Component
@Profile("demo | test")
public class MoveClock {

    private static final int MOST_YEARS = 5;

    private final BusinessClock clock;
    private final ClockShift stored;
    private final ApplicationEventPublisher events;

    MoveClock(BusinessClock clock, ClockShift stored, ApplicationEventPublisher events) {
        this.clock = clock;
        this.stored = stored;
        this.events = events;
    }

    /**
     * @param distance ISO 8601, such as {@code P5D}, {@code P1M} or {@code PT2H}
     * @return the time that all nodes show from the commit on, give or take a second
     */
    @Transactional
    public Answer<ZonedDateTime> forward(String distance) {
        ZonedDateTime from = clock.time();
        ZonedDateTime to;
        try {
            to = from.plus(read(distance.strip()));
        } catch (DateTimeException | ArithmeticException notAPeriod) {
            return Answer.refused(Refusal.ofField("advance", "clock.not-a-period", distance));
        }
        if (to.isBefore(from.plusSeconds(1))) {
            return Answer.refused(Refusal.ofField("advance", "clock.only-forward", distance));
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            return Answer.refused(Refusal.ofField("advance", "clock.too-far", distance, MOST_YEARS));
        }
        stored.add(Duration.between(from, to));
        events.publishEvent(new ShiftStored());
        return Answer.done(to);
    }

    private static TemporalAmount read(String text) {
        return text.contains("T") ? Duration.parse(text) : java.time.Period.parse(text);
    }
}
