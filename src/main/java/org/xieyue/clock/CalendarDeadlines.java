package org.xieyue.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deadlines by the loaded calendars, which are kept for a second and re-read only when one has changed. */
@Component
class CalendarDeadlines implements Deadlines {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private record Known(Map<Integer, Integer> revisions, WorkingDays days, long lookedAt) {}

    private final HolidayCalendars calendars;
    private volatile @Nullable Known known;

    CalendarDeadlines(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Deadline after(LocalDate startedOn, Period period) {
        return days().after(startedOn, period);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return days().isWorked(date);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return days().between(from, to);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(HolidayCalendarLoaded loaded) {
        known = null;
    }

    /** By the calendars of this moment. The caller keeps them still if that matters. */
    WorkingDays sure() {
        Known then = known;
        Map<Integer, Integer> revisions = calendars.revisions();
        WorkingDays days = then != null && then.revisions.equals(revisions) ? then.days : calendars.read();
        known = new Known(revisions, days, System.nanoTime());
        return days;
    }

    private WorkingDays days() {
        Known then = known;
        return then != null && System.nanoTime() - then.lookedAt < LOOK_EVERY ? then.days : sure();
    }
}
