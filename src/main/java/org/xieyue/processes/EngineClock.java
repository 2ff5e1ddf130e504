package org.xieyue.processes;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.ClockMoved;

/** Makes the engine's clock follow the business clock, so that timers fire when the business day has come. */
@Component
class EngineClock implements SmartInitializingSingleton {

    private final BusinessClock clock;

    EngineClock(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow(clock.shift());
    }

    @EventListener
    void follow(ClockMoved moved) {
        follow(moved.shift());
    }

    private static void follow(Duration shift) {
        ClockUtil.offset(shift.toMillis());
    }
}
