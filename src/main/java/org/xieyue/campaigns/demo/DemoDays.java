package org.xieyue.campaigns.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;

/** Business time while the demo's campaign is told: a moment of the past, never one that is still to come. */
@Component
@Profile("demo")
class DemoDays {

    private final DemoPast past;
    private final BusinessClock clock;

    DemoDays(DemoPast past, BusinessClock clock) {
        this.past = past;
        this.clock = clock;
    }

    /** Ten in the morning of that day. */
    void on(LocalDate day) {
        at(day.atTime(10, 0));
    }

    void at(LocalDateTime moment) {
        Instant real = clock.now().minus(clock.shift());
        Duration back = Duration.between(moment.atZone(BusinessClock.ZONE).toInstant(), real);
        past.ago(back.isNegative() ? Duration.ZERO : back);
    }
}
