package org.xieyue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 民法典 第二百零一条、第二百零三条, with the calendars of 2024 to 2026. */
class CountingAPeriodTest {

    private final WorkingDays days = shipped();

    static WorkingDays shipped() {
        List<Holiday> holidays = new ArrayList<>();
        try (var file = CountingAPeriodTest.class.getResourceAsStream("/clock/public-holidays-cn.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (int year = 2024; year <= 2026; year++) {
                String prefix = year + "-";
                String csv = "date,kind,name\n"
                        + String.join(
                                "\n",
                                lines.stream()
                                        .filter(line -> line.startsWith(prefix))
                                        .toList());
                holidays.addAll(HolidayFile.read(year, csv.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return new WorkingDays(Set.of(2024, 2025, 2026), holidays);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-02, 20d,  2026-03-23, the twentieth day is Sunday 22 March",
        "2026-04-20, 10d,  2026-04-30, filing within ten days of the second signature",
        "2026-04-28, 15d,  2026-05-13, silence of the authority for fifteen days",
        "2026-03-02, 10wd, 2026-03-16, reply to an offer in Hangzhou",
        "2026-03-17, 15wd, 2026-04-08, 6 April is a day off",
        "2026-03-02, 60d,  2026-05-06, 1 May is a holiday and so are the days to the 5th",
        "2026-05-11, 30d,  2026-06-10, coordination by the authority",
        "2026-06-10, 15d,  2026-06-25, its one extension",
        "2026-02-13, 1wd,  2026-02-14, Saturday 14 February is worked in exchange",
        "2026-02-14, 1wd,  2026-02-24, the whole spring festival is off",
        "2026-02-27, 1d,   2026-02-28, a period may end on a Saturday that is worked",
        "2026-09-24, 1d,   2026-09-28, the 25th is off and a weekend follows",
        "2026-01-31, 1m,   2026-02-28, the 28th stands for the 31st and is worked",
        "2024-02-29, 12m,  2025-02-28, 29 February has no counterpart",
        "2025-05-15, 12m,  2026-05-15, the same day a year later",
        "2025-05-01, 12m,  2026-05-06, the same day a year later is a holiday",
        "2026-03-02, 0d,   2026-03-02, no period at all",
        "2026-03-01, 0wd,  2026-03-02, no period but a Sunday"
    })
    void ends_on_the_right_day(LocalDate startedOn, String period, LocalDate dueOn, String because) {
        Deadline deadline = days.after(startedOn, Period.parse(period));

        assertThat(deadline.dueOn()).as(because).isEqualTo(dueOn);
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.period()).hasToString(period);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, 5d,  2027-01-04", "2026-12-30, 2wd, 2027-01-01", "2026-03-02, 12m, 2027-03-02"})
    void a_day_in_a_year_without_calendar_is_provisional(LocalDate startedOn, String period, LocalDate dueOn) {
        Deadline deadline = days.after(startedOn, Period.parse(period));

        assertThat(deadline.dueOn()).isEqualTo(dueOn);
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void a_period_within_loaded_years_is_certain_even_if_it_ends_on_the_last_day() {
        assertThat(days.after(LocalDate.of(2026, 12, 30), Period.calendarDays(1))
                        .provisional())
                .isFalse();
    }

    @Test
    void working_days_are_counted_without_the_first_and_with_the_last() {
        assertThat(days.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16)))
                .isEqualTo(10);
        assertThat(days.between(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 28)))
                .as("two make-up Saturdays, the festival off")
                .isEqualTo(6);
        assertThat(days.between(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 2)))
                .isEqualTo(-10);
        assertThat(days.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))
                .isZero();
    }

    @Test
    void make_up_workdays_are_worked_and_holidays_are_not() {
        assertThat(days.isWorked(LocalDate.of(2026, 5, 9))).isTrue();
        assertThat(days.isWorked(LocalDate.of(2026, 5, 10))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2026, 4, 6))).isFalse();
    }

    @Test
    void the_deadline_passes_at_midnight_in_china() {
        assertThat(days.after(LocalDate.of(2026, 3, 2), Period.calendarDays(20)).passesAt())
                .isEqualTo("2026-03-23T16:00:00Z");
    }
}
