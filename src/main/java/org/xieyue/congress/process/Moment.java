package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** Day and time of a meeting as two fields. */
final class Moment {

    private static final String MORNING = "09:00";

    private Moment() {}

    static List<Field> fields(@Nullable Instant now, boolean mandatory) {
        ZonedDateTime at = now == null ? null : now.atZone(BusinessClock.ZONE);
        Field day = of("meetsOn", Type.DATE).with(at == null ? null : at.toLocalDate());
        Field time = of("meetsTime", Type.TEXT)
                .between(4, 5)
                .with(
                        at == null
                                ? MORNING
                                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                        .format(at));
        return mandatory ? List.of(day.mandatory(), time.mandatory()) : List.of(day, time);
    }
}
