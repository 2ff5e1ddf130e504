package org.xieyue.shared.ui;

import java.time.LocalDate;

/** What screens need to know about days, implemented by the clock, which lies above. */
public interface WorkCalendar {

    LocalDate today();

    /** Working days from today (exclusive) to the date (inclusive); negative when the date has passed. */
    int workingDaysUntil(LocalDate date);
}
