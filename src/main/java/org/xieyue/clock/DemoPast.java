package org.xieyue.clock;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets demo data have a past: while it is made, before anybody works with it, business time lies before real time. */
@Component
@Profile("demo")
public class DemoPast {

    private final ClockShift stored;
    private final ApplicationEventPublisher events;

    DemoPast(ClockShift stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
    }

    /** Business time is this long before real time; zero is the present. */
    @Transactional
    public void ago(Duration distance) {
        stored.add(stored.current().plus(distance).negated());
        events.publishEvent(new ShiftStored());
    }

    /** A start that was interrupted in the past goes on in the present. */
    @Transactional
    public void leave() {
        if (stored.current().isNegative()) {
            ago(Duration.ZERO);
        }
    }
}
