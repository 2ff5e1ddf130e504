package org.xieyue.clock;

import static xieyue.schema.Tables.HOLIDAY;
import static xieyue.schema.Tables.HOLIDAY_CALENDAR;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The holiday calendars that are loaded, year by year. */
@Repository
class HolidayCalendars {

    private static final String LOCK = "hashtext('xieyue.holiday-calendars')";

    private final DSLContext database;

    HolidayCalendars(DSLContext database) {
        this.database = database;
    }

    /** Until the transaction ends no calendar changes. */
    void holdStill() {
        database.execute("select pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    /** Until the transaction ends nobody else stores a deadline or loads a calendar. */
    void lockForLoading() {
        database.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }

    /** Which years are loaded, and how often each was. */
    Map<Integer, Integer> revisions() {
        return database.select(HOLIDAY_CALENDAR.YEAR, HOLIDAY_CALENDAR.REVISION)
                .from(HOLIDAY_CALENDAR)
                .fetchMap(HOLIDAY_CALENDAR.YEAR, HOLIDAY_CALENDAR.REVISION);
    }

    WorkingDays read() {
        Set<Integer> years = new HashSet<>(revisions().keySet());
        return new WorkingDays(
                years,
                database.select(HOLIDAY.DAY, HOLIDAY.KIND, HOLIDAY.NAME)
                        .from(HOLIDAY)
                        .fetch(row -> new Holiday(row.value1(), Holiday.Kind.valueOf(row.value2()), row.value3())));
    }

    List<Holiday> of(int year) {
        return database.select(HOLIDAY.DAY, HOLIDAY.KIND, HOLIDAY.NAME)
                .from(HOLIDAY)
                .where(HOLIDAY.YEAR.eq(year))
                .orderBy(HOLIDAY.DAY)
                .fetch(row -> new Holiday(row.value1(), Holiday.Kind.valueOf(row.value2()), row.value3()));
    }

    void replace(int year, Collection<Holiday> holidays) {
        database.insertInto(HOLIDAY_CALENDAR)
                .set(HOLIDAY_CALENDAR.YEAR, year)
                .onConflict(HOLIDAY_CALENDAR.YEAR)
                .doUpdate()
                .set(HOLIDAY_CALENDAR.REVISION, HOLIDAY_CALENDAR.REVISION.plus(1))
                .execute();
        database.deleteFrom(HOLIDAY).where(HOLIDAY.YEAR.eq(year)).execute();
        database.batchInsert(holidays.stream()
                        .map(holiday -> {
                            var row = database.newRecord(HOLIDAY);
                            row.setDay(holiday.day());
                            row.setYear(year);
                            row.setKind(holiday.kind().name());
                            row.setName(holiday.name());
                            return row;
                        })
                        .toList())
                .execute();
    }
}
