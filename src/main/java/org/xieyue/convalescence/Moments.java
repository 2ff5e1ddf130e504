package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.xieyue.clock.BusinessClock;

/** Moments as people in China read them, to the minute. */
final class Moments {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    /** The end of a day is said as 24:00 of that day: midnight of the next is read as a day more. */
    static String until(Instant instant) {
        ZonedDateTime end = instant.atZone(BusinessClock.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? end.toLocalDate().minusDays(1) + " 24:00"
                : TO_THE_MINUTE.format(end);
    }

    static String said(Instant instant) {
        return TO_THE_MINUTE.format(instant.atZone(BusinessClock.ZONE));
    }
}
