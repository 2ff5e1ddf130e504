package org.xieyue.calendars;

import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.MoveClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Moves business time forward in the demo, on all nodes; engine timers follow. Does not exist in production. */
@UseCase
@Profile("demo | test")
public class AdvanceClock {

    private final MoveClock clock;
    private final AuditTrail trail;
    private final TopAdministrators top;

    AdvanceClock(MoveClock clock, AuditTrail trail, TopAdministrators top) {
        this.top = top;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param distance ISO 8601, such as {@code P5D}, {@code P1M} or {@code PT2H}
     * @return the time that is shown from now on
     */
    @Permit(Permission.ADMINISTER)
    public Answer<ZonedDateTime> advance(String distance) {
        top.require();
        Answer<ZonedDateTime> answer = clock.forward(distance);
        if (answer.isDone()) {
            trail.record("clock.advanced", "clock", "business", Map.of("distance", distance.strip()));
        }
        return answer;
    }
}
