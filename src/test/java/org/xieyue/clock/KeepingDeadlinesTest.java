package org.xieyue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/** Rolled back after each test, so that the loaded years stay as they were. */
@XieyueTest
@Transactional
@RecordApplicationEvents
class KeepingDeadlinesTest {

    private static final LocalDate DECEMBER_28 = LocalDate.of(2026, 12, 28);

    @Autowired
    DeadlineBook book;

    @Autowired
    YearCalendars calendars;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void late_in_2026() {
        clock.setTo(DECEMBER_28);
    }

    private Deadline book(String name, LocalDate startedOn, String period) {
        return book.put(subject, name, deadlines.after(startedOn, Period.parse(period)), name + "At", "样例");
    }

    private Deadline booked(String name) {
        return book.of(subject).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .deadline();
    }

    private void load2027(String rows) {
        calendars
                .load(2027, ("date,kind,name\n" + rows).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private List<DeadlineMoved> moves() {
        return events.stream(DeadlineMoved.class)
                .filter(moved -> moved.subject().equals(subject))
                .toList();
    }

    @Test
    void a_deadline_keeps_its_rule() {
        book("review", LocalDate.of(2026, 3, 2), "10wd");

        BookedDeadline row = book.of(subject).getFirst();
        assertThat(row.deadline())
                .isEqualTo(new Deadline(
                        LocalDate.of(2026, 3, 2), Period.workingDays(10), LocalDate.of(2026, 3, 16), false));
        assertThat(row.source()).isEqualTo("样例");
        assertThat(row.variable()).isEqualTo("reviewAt");
        assertThat(row.metOn()).isNull();
    }

    @Test
    void a_provisional_deadline_moves_when_the_calendar_arrives_and_says_so() {
        assertThat(book("review", DECEMBER_28, "5wd"))
                .isEqualTo(new Deadline(DECEMBER_28, Period.workingDays(5), LocalDate.of(2027, 1, 4), true));

        load2027("2027-01-01,day-off,元旦\n2027-01-04,day-off,元旦\n");

        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(booked("review").provisional()).isFalse();
        assertThat(moves())
                .containsExactly(new DeadlineMoved(
                        subject, "review", "reviewAt", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 6), false));
    }

    @Test
    void a_date_that_turns_out_right_becomes_certain() {
        book("review", DECEMBER_28, "4wd");
        assertThat(booked("review").provisional()).isTrue();

        load2027("2027-02-06,make-up-workday,春节\n");

        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(booked("review").provisional()).isFalse();
        assertThat(moves()).hasSize(1);
    }

    @Test
    void a_replaced_calendar_moves_certain_deadlines_too() {
        load2027("2027-01-01,day-off,元旦\n");
        book("review", DECEMBER_28, "5wd");
        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));

        load2027("2027-01-01,day-off,元旦\n2027-01-05,day-off,元旦\n");

        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void what_is_met_stays_as_it_was() {
        book("review", DECEMBER_28, "5wd");
        book.met(subject, "review");

        load2027("2027-01-01,day-off,元旦\n");

        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(book.of(subject).getFirst().metOn()).isEqualTo(DECEMBER_28);
        assertThat(moves()).isEmpty();
    }

    @Test
    void meeting_it_twice_keeps_the_first_day() {
        book("review", DECEMBER_28, "5wd");
        book.met(subject, "review");
        clock.setTo(LocalDate.of(2026, 12, 30));
        book.met(subject, "review");
        book.met(subject, "nothing of this name");

        assertThat(book.of(subject).getFirst().metOn()).isEqualTo(DECEMBER_28);
    }

    @Test
    void booking_the_name_again_replaces_and_opens_it() {
        book("repair", DECEMBER_28, "1d");
        book.met(subject, "repair");
        book("repair", LocalDate.of(2026, 12, 29), "1d");

        assertThat(book.of(subject))
                .singleElement()
                .satisfies(row -> assertThat(row.metOn()).isNull())
                .satisfies(row -> assertThat(row.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 12, 30)));
    }

    @Test
    void the_book_does_not_believe_a_date_computed_from_an_older_calendar() {
        Deadline stale = new Deadline(DECEMBER_28, Period.workingDays(1), LocalDate.of(2026, 12, 31), true);

        assertThat(book.put(subject, "review", stale, null, "样例").dueOn()).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void a_wrong_file_changes_nothing() {
        load2027("2027-01-01,day-off,元旦\n");
        book("review", DECEMBER_28, "5wd");

        var answer = calendars.load(
                2027, "date,kind,name\n2027-01-05,day-off,元旦\nnonsense,day-off,元旦\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.isDone()).isFalse();
        assertThat(calendars.of(2027)).extracting(Holiday::day).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(booked("review").dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void the_years_that_come_with_the_product_are_there() {
        assertThat(calendars.years()).contains(2024, 2025, 2026);
        assertThat(calendars.of(2026)).hasSize(25);
        assertThat(deadlines
                        .after(LocalDate.of(2026, 3, 2), Period.parse("60d"))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 5, 6));
    }
}
