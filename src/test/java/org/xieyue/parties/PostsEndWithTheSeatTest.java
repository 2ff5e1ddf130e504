package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CloseAccount;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyStory.Laid;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PostsEndWithTheSeatTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    PartyStory story;

    @Autowired
    LeaveTable leaveTable;

    @Autowired
    NameRepresentatives nameRepresentatives;

    @Autowired
    SeatPosts seatPosts;

    @Autowired
    Sides sides;

    @Autowired
    CloseAccount closeAccount;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transactions;

    Laid laid;

    @BeforeEach
    void a_case_on_monday() {
        clock.setTo(MONDAY);
        laid = story.lay("AH", 1);
    }

    @Test
    void who_is_replaced_loses_post_and_case_when_the_last_day_is_over_and_the_successor_has_both() {
        Account leaving = people.person("赵一", Role.WORKER, laid.union());
        Account successor = people.person("赵二", Role.WORKER, laid.union());
        RepresentativeId seat = story.seat(laid, story.chair("赵一", leaving.login()));
        assertThat(posts(leaving)).contains(Role.NEGOTIATOR);

        leave(laid, seat, MONDAY);
        people.as(
                laid.officer(),
                () -> nameRepresentatives
                        .replace(laid.id(), seat, story.chair("赵二", successor.login()))
                        .orElseThrow());
        assertThat(posts(leaving)).as("on the last day").contains(Role.NEGOTIATOR);

        clock.setTo(MONDAY.plusDays(1));
        seatPosts.endPast();
        assertThat(posts(leaving)).containsExactly(Role.WORKER);
        assertThatThrownBy(() -> people.as(fresh(leaving), () -> dossiers.row(laid.id())))
                .isInstanceOf(NotFound.class);
        assertThat(posts(successor)).contains(Role.NEGOTIATOR);
        assertThat(people.as(fresh(successor), () -> dossiers.row(laid.id()))).isNotNull();
    }

    @Test
    void a_post_that_was_held_before_or_is_needed_at_another_table_stays() {
        Account officer = people.person("韩一", laid.union(), Set.of(new Appointment(Role.NEGOTIATOR, laid.union())));
        RepresentativeId own = story.seat(laid, story.chair("韩一", officer.login()));
        Account busy = people.person("韩二", Role.WORKER, laid.union());
        RepresentativeId first = story.seat(laid, story.head("韩二", busy.login()));
        Laid other = story.beside(laid);
        RepresentativeId second = story.seat(other, story.head("韩二", busy.login()));

        clock.setTo(MONDAY.plusDays(1));
        leave(laid, own, MONDAY);
        leave(laid, first, MONDAY);
        assertThat(posts(officer)).contains(Role.NEGOTIATOR);
        assertThat(posts(busy)).as("sits at another table").contains(Role.EMPLOYER_REPRESENTATIVE);
        assertThat(people.as(fresh(busy), () -> dossiers.row(other.id()))).isNotNull();
        assertThatThrownBy(() -> people.as(fresh(busy), () -> dossiers.row(laid.id())))
                .isInstanceOf(NotFound.class);

        leave(other, second, MONDAY);
        assertThat(posts(busy)).containsExactly(Role.WORKER);
    }

    @Test
    void when_the_case_is_over_the_posts_end_and_the_shared_record_stays_readable_for_those_who_sat_until_then() {
        Account worker = people.person("周一", Role.WORKER, laid.union());
        Account employer = people.person("钱一", Role.WORKER, laid.union());
        story.seat(laid, story.chair("周一", worker.login()));
        story.seat(laid, story.head("钱一", employer.login()));

        transactions.executeWithoutResult(transaction -> sides.over(laid.id()));
        transactions.executeWithoutResult(transaction -> sides.over(laid.id()));
        assertThat(posts(worker)).containsExactly(Role.WORKER);
        assertThat(posts(employer)).containsExactly(Role.WORKER);
        assertThat(people.as(fresh(worker), () -> dossiers.row(laid.id()))).isNotNull();
        assertThat(people.as(fresh(employer), () -> dossiers.row(laid.id()))).isNotNull();
    }

    @Test
    void whose_account_is_closed_holds_up_neither_the_end_of_the_case_nor_the_posts_of_others() {
        Account gone = people.person("吴一", Role.WORKER, laid.union());
        Account leaving = people.person("吴二", Role.WORKER, laid.union());
        Account employer = people.person("钱二", Role.WORKER, laid.union());
        leave(laid, story.seat(laid, story.chair("吴一", gone.login())), MONDAY);
        leave(laid, story.seat(laid, story.chair("吴二", leaving.login())), MONDAY);
        Laid other = story.beside(laid);
        story.seat(other, story.chair("吴一", gone.login()));
        story.seat(other, story.head("钱二", employer.login()));
        close(gone);

        clock.setTo(MONDAY.plusDays(1));
        seatPosts.endPast();
        assertThat(posts(leaving)).containsExactly(Role.WORKER);

        transactions.executeWithoutResult(transaction -> sides.over(other.id()));
        assertThat(posts(employer)).containsExactly(Role.WORKER);
    }

    private void close(Account person) {
        Account administrator = people.person("管理", Role.ADMINISTRATOR, laid.union());
        people.as(administrator, () -> closeAccount.close(person.id())).orElseThrow();
    }

    private void leave(Laid at, RepresentativeId seat, LocalDate lastDay) {
        people.as(
                at.officer(),
                () -> leaveTable.leave(at.id(), seat, lastDay, "调离").orElseThrow());
    }

    private Account fresh(Account person) {
        return accounts.find(person.id()).orElseThrow();
    }

    private Set<Role> posts(Account person) {
        return fresh(person).appointments().stream()
                .map(Appointment::role)
                .collect(java.util.stream.Collectors.toSet());
    }
}
