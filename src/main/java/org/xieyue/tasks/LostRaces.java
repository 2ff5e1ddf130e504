package org.xieyue.tasks;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;

/** Says to the slower one who did what and when. */
@Component
class LostRaces {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BusinessClock clock;

    LostRaces(BusinessClock clock) {
        this.clock = clock;
    }

    /** The reason why somebody else's act stands, as the task is now. */
    Refusal to(StoredTask task) {
        if (!task.row().open()) {
            return over(task);
        }
        return task.row().holder() == null ? Refusal.conflict("tasks.notHeld") : taken(task);
    }

    Refusal taken(StoredTask task) {
        Instant since = task.heldSince();
        return Refusal.conflict(
                "tasks.taken", name(task.row()), when(since == null ? task.row().createdAt() : since));
    }

    /** The task is no longer open: completed by somebody, or withdrawn by the process. */
    Refusal over(StoredTask task) {
        TaskRow row = task.row();
        Instant ended = row.endedAt();
        String when = when(ended == null ? clock.now() : ended);
        return row.outcome() == null
                ? Refusal.conflict("tasks.withdrawn", when)
                : Refusal.conflict("tasks.done", name(row), when, new TextKey("outcome." + row.outcome()));
    }

    TextKey post(TaskRow row) {
        return new TextKey("role." + row.role());
    }

    private static String name(TaskRow row) {
        return row.holderName() == null ? "" : row.holderName();
    }

    private String when(Instant instant) {
        ZonedDateTime time = instant.atZone(BusinessClock.ZONE);
        return time.format(time.toLocalDate().equals(clock.today()) ? TIME : DAY_AND_TIME);
    }
}
