package org.xieyue.clock;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Real time, which nobody can move. */
@Component
@Profile("!demo & !test")
class SystemClock implements BusinessClock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
