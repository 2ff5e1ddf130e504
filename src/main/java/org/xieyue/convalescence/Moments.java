package org.xieyue.convalescence;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.xieyue.clock.BusinessClock;

/** Moments as people in China read them, to the minute. */
final class Moments {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String said(Instant instant) {
        return TO_THE_MINUTE.format(instant.atZone(BusinessClock.ZONE));
    }
}
