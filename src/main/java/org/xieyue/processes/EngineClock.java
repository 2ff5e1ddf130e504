package org.xieyue.processes;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.ClockMoved;

/** Makes the engine's clock follow the business clock, so that timers fire when the business day has come. */
@Component
class EngineClock implements SmartInitializingSingleton {

    private final ObjectProvider<BusinessClock> clock;

    EngineClock(ObjectProvider<BusinessClock> clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        clock.ifAvailable(this::follow);
    }

    @EventListener
    void follow(ClockMoved moved) {
        clock.ifAvailable(this::follow);
    }

    /** The engine measures on from here at normal speed. */
    void follow(BusinessClock clock) {
        Instant machine = ClockUtil.resetClock().toInstant();
        ClockUtil.offset(Duration.between(machine, clock.now()).toMillis());
    }
}
