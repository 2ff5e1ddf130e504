package org.xieyue.clock;

import java.time.LocalDate;

/** Computes deadlines from the loaded holiday calendars. */
public interface Deadlines {

    /** The period's last day when it is started by an event on {@code startedOn}, which itself is not counted. */
    Deadline after(LocalDate startedOn, Period period);

    boolean isWorkingDay(LocalDate date);

    /** Working days from {@code from} (exclusive) to {@code to} (inclusive); negative when {@code to} lies before. */
    int workingDaysBetween(LocalDate from, LocalDate to);
}
