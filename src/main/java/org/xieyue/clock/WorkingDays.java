package org.xieyue.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which days are worked, as far as holiday calendars are loaded, and the last days of periods that follow from it. */
final class WorkingDays {

    private final Set<Integer> loadedYears;
    private final Map<LocalDate, Holiday.Kind> exceptions = new HashMap<>();

    WorkingDays(Set<Integer> loadedYears, Collection<Holiday> holidays) {
        this.loadedYears = Set.copyOf(loadedYears);
        for (Holiday holiday : holidays) {
            exceptions.put(holiday.day(), holiday.kind());
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isWorked(LocalDate day) {
        Holiday.Kind exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception == Holiday.Kind.MAKE_UP_WORKDAY;
    }

    boolean isLoaded(int year) {
        return loadedYears.contains(year);
    }

    Deadline after(LocalDate startedOn, Period period) {
        Walk walk = new Walk(startedOn);
        switch (period.unit()) {
            case CALENDAR_DAYS -> walk.jumpTo(startedOn.plusDays(period.amount()));
            case MONTHS -> walk.jumpTo(startedOn.plusMonths(period.amount()));
            case WORKING_DAYS -> walk.pass(period.amount());
        }
        walk.leaveDaysOff();
        return new Deadline(startedOn, period, walk.day, walk.provisional);
    }

    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int worked = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorked(day)) {
                worked++;
            }
        }
        return worked;
    }

    /** A finger on the calendar, which remembers whether it rested on a day that nobody has published yet. */
    private final class Walk {
        private LocalDate day;
        private boolean provisional;

        Walk(LocalDate start) {
            day = start;
        }

        void jumpTo(LocalDate target) {
            day = target;
        }

        void pass(int workingDays) {
            for (int left = workingDays; left > 0; ) {
                day = day.plusDays(1);
                if (isWorkedHere()) {
                    left--;
                }
            }
        }

        void leaveDaysOff() {
            while (!isWorkedHere()) {
                day = day.plusDays(1);
            }
        }

        private boolean isWorkedHere() {
            provisional |= !isLoaded(day.getYear());
            return isWorked(day);
        }
    }
}
