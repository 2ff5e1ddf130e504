package org.xieyue.clock;

import static xieyue.schema.Tables.CLOCK_SHIFT;

import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far business time is ahead of real time, the same for all nodes. */
@Repository
class ClockShift {

    private final DSLContext database;

    ClockShift(DSLContext database) {
        this.database = database;
    }

    Duration current() {
        return Duration.ofSeconds(
                database.select(CLOCK_SHIFT.SHIFT_SECONDS).from(CLOCK_SHIFT).fetchSingle(CLOCK_SHIFT.SHIFT_SECONDS));
    }

    void add(Duration distance) {
        database.update(CLOCK_SHIFT)
                .set(CLOCK_SHIFT.SHIFT_SECONDS, CLOCK_SHIFT.SHIFT_SECONDS.plus(distance.toSeconds()))
                .execute();
    }
}
