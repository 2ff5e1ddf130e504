package org.xieyue.api;

import java.time.ZonedDateTime;
import org.springframework.context.annotation.Profile;
import org.xieyue.clock.MoveClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** In a demonstration an administrator makes time pass; the engine's timers follow. */
@UseCase
@Profile("demo | test")
class AdvanceDemoClock {

    private final MoveClock clock;

    AdvanceDemoClock(MoveClock clock) {
        this.clock = clock;
    }

    @Permit(Permission.ADMINISTER)
    public Answer<ZonedDateTime> advance(String distance) {
        return clock.forward(distance);
    }
}
