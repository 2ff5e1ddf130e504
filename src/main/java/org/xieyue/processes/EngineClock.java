package org.xieyue.processes;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;

/** Makes the engine's clock follow the business clock, so that timers fire when the business day has come. */
@Component
class EngineClock implements SmartInitializingSingleton {

    private final BusinessClock clock;

    EngineClock(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    /** The engine measures on from here at normal speed. */
    void follow() {
        long machine = ClockUtil.resetClock().getTime();
        ClockUtil.offset(clock.now().toEpochMilli() - machine);
    }
}
