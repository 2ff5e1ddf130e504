package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.Deadlines;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.testing.XieyueTest;

/** Every clock of a bargaining in every place, from every day of a year, against days counted here on a calendar of our own. */
@XieyueTest
class ClocksOfEveryPlaceTest {

    private static final Set<LocalDate> DAYS_OFF = new HashSet<>();
    private static final Set<LocalDate> MADE_UP = new HashSet<>();

    @Autowired
    Parameters parameters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    BargainingRules rules;

    @BeforeAll
    static void readTheCalendar() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/clock/public-holidays-cn.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
                (cells[1].contains("work") ? MADE_UP : DAYS_OFF).add(LocalDate.parse(cells[0]));
            }
        }
    }

    private static boolean works(LocalDate day) {
        if (MADE_UP.contains(day)) {
            return true;
        }
        return !DAYS_OFF.contains(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate lastDay(LocalDate start, int amount, String unit) {
        LocalDate day = start;
        if (unit.equals("wd")) {
            int left = amount;
            while (left > 0) {
                day = day.plusDays(1);
                left -= works(day) ? 1 : 0;
            }
            return day;
        }
        day = start.plusDays(amount);
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @ParameterizedTest(name = "{1} in {0}: {2} {3}")
    @CsvSource({
        "NAT,replyPeriod,20,d",
        "ZJ,replyPeriod,10,wd",
        "ZJ-HZ,replyPeriod,10,wd",
        "ZJ-NB,replyPeriod,10,wd",
        "SH,replyPeriod,15,d",
        "BJ,replyPeriod,20,d",
        "SD,replyPeriod,10,d",
        "CQ,replyPeriod,20,d",
        "AH,replyPeriod,20,d",
        "AH-HB,replyPeriod,20,d",
        "ZJ-HZ,overallLimit,60,d",
        "ZJ-NB,overallLimit,30,wd",
        "SD,overallLimit,60,d",
        "NAT,fileWithin,10,d",
        "ZJ,fileWithin,10,d",
        "SH,fileWithin,10,d",
        "CQ,fileWithin,10,d",
        "NAT,authorityReview,15,d",
        "ZJ,authorityReview,15,d",
        "AH,authorityReview,15,d",
        "NAT,publishWithin,5,d",
        "ZJ,publishWithin,5,wd",
        "ZJ-HZ,publishWithin,5,wd",
        "SD,publishWithin,7,d",
        "CQ,publishWithin,10,d",
        "NAT,renewWindowBeforeExpiry,90,d",
        "ZJ,renewWindowBeforeExpiry,90,d",
        "CQ,renewWindowBeforeExpiry,90,d",
        "NAT,coordinationPeriod,30,d",
        "ZJ-HZ,coordinationPeriod,30,d",
        "CQ,coordinationPeriod,60,d",
        "NAT,coordinationExtension,15,d",
        "CQ,coordinationExtension,30,d",
        "NAT,opinionAnswerPeriod,15,wd",
        "ZJ-HZ,opinionAnswerPeriod,15,wd"
    })
    void ends_on_the_day_that_a_finger_on_the_calendar_finds(String place, String key, int amount, String unit) {
        for (LocalDate start = LocalDate.of(2025, 9, 1);
                start.isBefore(LocalDate.of(2026, 9, 1));
                start = start.plusDays(1)) {
            LocalDate due = deadlines
                    .after(start, parameters.get(place, key, start).asPeriod())
                    .dueOn();
            assertThat(due).as("from %s", start).isEqualTo(lastDay(start, amount, unit));
        }
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"ZJ,7,d", "ZJ-HZ,7,wd", "ZJ-NB,7,d", "SD,10,d"})
    void information_is_there_the_whole_period_before_a_meeting_and_on_a_working_day(
            String place, int amount, String unit) {
        for (LocalDate meeting = LocalDate.of(2025, 10, 1);
                meeting.isBefore(LocalDate.of(2026, 10, 1));
                meeting = meeting.plusDays(1)) {
            LocalDate day = meeting;
            if (unit.equals("wd")) {
                for (int passed = 0; passed < amount; day = day.minusDays(1)) {
                    passed += works(day) ? 1 : 0;
                }
            } else {
                day = meeting.minusDays(amount);
            }
            while (!works(day)) {
                day = day.minusDays(1);
            }
            assertThat(rules.latestBefore(
                            meeting,
                            parameters.get(place, "dataBeforeMeeting", meeting).asPeriod()))
                    .as("before %s", meeting)
                    .isEqualTo(day);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ZJ,60", "ZJ-HZ,30", "ZJ-NB,60", "BJ,60", "CQ,30"})
    void caps_of_suspension_are_those_of_the_place(String place, int days) {
        assertThat(parameters
                        .get(place, "suspensionCapTotal", LocalDate.of(2026, 3, 2))
                        .asPeriod()
                        .amount())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"NAT", "SH", "AH-HB"})
    void where_no_cap_and_no_limit_is_set_none_applies(String place) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(parameters.find(place, "suspensionCapTotal", day)).isEmpty();
        assertThat(parameters.find(place, "overallLimit", day)).isEmpty();
        assertThat(parameters.find(place, "dataBeforeMeeting", day)).isEmpty();
    }
}
