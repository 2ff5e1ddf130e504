package org.xieyue.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The place in a list of tasks after which the next page begins: due date and age, or end for tasks that are done. */
record TaskKey(LocalDate day, Instant instant, TaskId id) {

    /** Reads what {@link #toString} wrote; anything else begins at the first page. */
    static @Nullable TaskKey parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new TaskKey(
                    LocalDate.ofEpochDay(Long.parseLong(parts[0])),
                    Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                    TaskId.parse(parts[2]));
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException foreign) {
            return null;
        }
    }

    static TaskKey of(StoredTask last) {
        Instant ended = last.row().endedAt();
        return ended == null
                ? new TaskKey(
                        last.sortedBy(), last.row().createdAt(), last.row().id())
                : new TaskKey(LocalDate.EPOCH, ended, last.row().id());
    }

    @Override
    public String toString() {
        return day.toEpochDay() + "_" + ChronoUnit.MICROS.between(Instant.EPOCH, instant) + "_" + id;
    }
}
