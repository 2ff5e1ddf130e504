package org.xieyue.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What time it is for the business: the only source of "now". In the demo profile it can be moved forward. */
public interface BusinessClock {

    /** All legal dates are dates in China. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    /** How far business time is ahead of real time; changes are announced by {@link ClockMoved}. */
    default Duration shift() {
        return Duration.ZERO;
    }

    default ZonedDateTime time() {
        return now().atZone(ZONE);
    }

    default LocalDate today() {
        return time().toLocalDate();
    }
}
