package org.xieyue.clock;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** The holiday calendars of the years, as the State Council publishes them (国务院办公厅节假日安排的通知). */
@Component
public class YearCalendars {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final HolidayCalendars calendars;
    private final DeadlineBook book;
    private final ApplicationEventPublisher events;

    YearCalendars(HolidayCalendars calendars, DeadlineBook book, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.book = book;
        this.events = events;
    }

    /**
     * Loads or replaces the calendar of a year and moves every deadline that it touches, or changes nothing and names each
     * wrong line.
     */
    @Transactional
    public Answer<List<Holiday>> load(int year, byte[] csv) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Answer.refused(Refusal.ofField("year", "clock.calendar-year", FIRST_YEAR, LAST_YEAR));
        }
        Answer<List<Holiday>> read = HolidayFile.read(year, csv);
        if (read instanceof Answer.Done<List<Holiday>> done) {
            calendars.lockForLoading();
            calendars.replace(year, done.value());
            book.recompute(year);
            events.publishEvent(new HolidayCalendarLoaded(year));
        }
        return read;
    }

    @Transactional(readOnly = true)
    public SortedSet<Integer> years() {
        return new TreeSet<>(calendars.revisions().keySet());
    }

    /** By date; empty when the year is not loaded. */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return calendars.of(year);
    }
}
