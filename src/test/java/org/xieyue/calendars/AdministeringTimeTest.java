package org.xieyue.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Holiday;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class AdministeringTimeTest {

    @Autowired
    AdvanceClock advanceClock;

    @Autowired
    LoadHolidayCalendar loadCalendar;

    @Autowired
    HolidayYears years;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock hand;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    private TestPeople.Organisation organisation;
    private Account administrator;

    @BeforeEach
    void a_monday_in_march() {
        hand.setTo(LocalDate.of(2026, 3, 2));
        organisation = people.organisation();
        administrator = people.person("总管", Role.ADMINISTRATOR, organisation.nation());
    }

    private static byte[] csv(String rows) {
        return ("date,kind,name\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_administrator_moves_the_clock_forward() {
        people.as(administrator, () -> advanceClock.advance("P5D")).orElseThrow();

        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 7));
    }

    @Test
    void nobody_else_does() {
        assertThatThrownBy(() -> people.as(organisation.officer(), () -> advanceClock.advance("P5D")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(organisation.officer(), () -> loadCalendar.load(2027, csv(""))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(organisation.worker(), years::loaded))
                .isInstanceOf(NotAllowed.class);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void an_administrator_of_a_union_below_another_one_sees_the_calendars_and_changes_nothing() {
        Account ofTheCity = organisation.administrator();
        assertThat(people.as(ofTheCity, years::loaded)).contains(2026);
        assertThat(people.as(ofTheCity, years::mayChange)).isFalse();
        assertThat(people.as(administrator, years::mayChange)).isTrue();
        assertThatThrownBy(() -> people.as(ofTheCity, () -> advanceClock.advance("P5D")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(ofTheCity, () -> loadCalendar.load(2028, csv("2028-01-03,day-off,元旦\n"))))
                .isInstanceOf(NotAllowed.class);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(people.as(ofTheCity, years::loaded)).doesNotContain(2028);
    }

    @Test
    void a_year_is_loaded_and_shown() {
        transaction.executeWithoutResult(status -> {
            people.as(administrator, () -> loadCalendar.load(2028, csv("2028-01-03,day-off,元旦\n")))
                    .orElseThrow();

            assertThat(people.as(administrator, years::loaded)).contains(2026, 2028);
            assertThat(people.as(administrator, () -> years.of(2028)))
                    .extracting(Holiday::name)
                    .containsExactly("元旦");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_wrong_line_loads_nothing() {
        var answer = people.as(
                administrator, () -> loadCalendar.load(2028, csv("2028-01-03,day-off,元旦\n2028-13-01,day-off,元旦\n")));

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("clock.holiday.bad-date");
        assertThat(people.as(administrator, years::loaded)).doesNotContain(2028);
    }

    @Test
    void a_year_out_of_reach_is_refused() {
        assertThat(people.as(administrator, () -> loadCalendar.load(1899, csv("1899-01-01,day-off,元旦\n")))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("year");
    }
}
