package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.agreements.AgreementStory.contract;
import static org.xieyue.agreements.AgreementStory.pay;
import static org.xieyue.agreements.AgreementStory.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.Obligation.Party;
import org.xieyue.agreements.Obligation.Result;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ObligationsOfAnAgreementTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final LocalDate END = LocalDate.of(2027, 5, 17);

    @Autowired
    AgreementStory story;

    @Autowired
    Agreements agreements;

    @Autowired
    WatchObligations watch;

    @Autowired
    AgreementRegister register;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    ObligationReminders reminders;

    @Autowired
    MyMessages messages;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Unions at;
    private Account officer;
    private AgreementId id;

    @BeforeEach
    void a_contract_in_force() {
        clock.setTo(MONDAY);
        at = people.unions();
        officer = people.person("专干", Role.BARGAINING_OFFICER, at.city());
        id = story.inForce(contract(at.city(), ScopeType.INDUSTRY), text(pay("3500")), END, employer("甲公司"));
    }

    private EmployerId employer(String name) {
        return people.as(officer, () -> employers.employer(at.city(), name, Industry.RIDE_HAILING, 100));
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    private Answer<ObligationId> owe(NewObligation owed) {
        return people.as(officer, () -> watch.owe(id, owed));
    }

    private static NewObligation monthly(LocalDate first) {
        return new NewObligation(new ClauseKey("pay"), "公布月收入", Party.EMPLOYERS, null, 1, first, null);
    }

    private List<Obligation> owed() {
        return people.as(officer, () -> register.obligations(id));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void it_is_due_on_the_same_day_of_each_month_also_after_a_short_one() {
        owe(monthly(LocalDate.of(2026, 5, 31))).orElseThrow();
        assertThat(owed().getFirst().checks())
                .extracting(Obligation.Check::dueOn)
                .startsWith(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 31))
                .endsWith(LocalDate.of(2027, 4, 30))
                .hasSize(12);
    }

    @Test
    void the_same_again_is_not_owed_twice() {
        ObligationId first = owe(monthly(LocalDate.of(2026, 6, 1))).orElseThrow();
        assertThat(owe(monthly(LocalDate.of(2026, 6, 1))).orElseThrow()).isEqualTo(first);
        assertThat(owed()).hasSize(1);
    }

    @Test
    void what_is_not_of_this_agreement_is_refused_with_its_field() {
        NewObligation wrong = new NewObligation(
                new ClauseKey("none"), " ", Party.EMPLOYERS, employer("乙公司"), 37, MONDAY.minusDays(1), null);
        assertThat(codes(owe(wrong)))
                .containsExactlyInAnyOrder(
                        "agreements.obligation-unsaid",
                        "agreements.obligation-rhythm",
                        "agreements.obligation-dates",
                        "agreements.not-a-clause-in-force",
                        "agreements.not-covered");
        assertThat(owed()).isEmpty();
    }

    @Test
    void officers_are_reminded_once_a_week_ahead_and_overdue_is_said() {
        ObligationId owed = owe(monthly(LocalDate.of(2026, 6, 1))).orElseThrow();
        reminders.remind();
        assertThat(reminded()).isZero();
        clock.setTo(LocalDate.of(2026, 5, 25));
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).isEqualTo(1);
        assertThat(owed().getFirst().isOverdue(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(owed().getFirst().isOverdue(LocalDate.of(2026, 6, 2))).isTrue();
        clock.setTo(LocalDate.of(2026, 6, 1));
        people.as(officer, () -> watch.check(owed, LocalDate.of(2026, 6, 1), Result.KEPT, "已在站点公布", null))
                .orElseThrow();
        assertThat(owed().getFirst().isOverdue(LocalDate.of(2026, 6, 2))).isFalse();
    }

    private int reminded() {
        return people.as(officer, messages::unread);
    }

    @Test
    void kept_needs_evidence_and_what_was_checked_stands() {
        ObligationId owed = owe(monthly(LocalDate.of(2026, 6, 1))).orElseThrow();
        LocalDate due = LocalDate.of(2026, 6, 1);
        assertThat(codes(people.as(officer, () -> watch.check(owed, due, Result.KEPT, "", null))))
                .containsExactly("agreements.no-evidence");
        people.as(officer, () -> watch.check(owed, due, Result.PARTLY, "两个站点没有公布", null))
                .orElseThrow();
        assertThat(people.as(officer, () -> watch.check(owed, due, Result.PARTLY, "再次", null))
                        .isDone())
                .isTrue();
        assertThat(codes(people.as(officer, () -> watch.check(owed, due, Result.KEPT, "改口", null))))
                .containsExactly("agreements.already-checked");
        assertThat(owed().getFirst().checks().getFirst().note()).isEqualTo("两个站点没有公布");
    }

    @Test
    void an_agreement_that_ends_owes_nothing_after_its_last_day() {
        owe(monthly(LocalDate.of(2026, 6, 1))).orElseThrow();
        clock.setTo(LocalDate.of(2026, 7, 15));
        story.in(() ->
                agreements.terminate(id, "企业合并", LocalDate.of(2026, 7, 15)).orElseThrow());
        assertThat(owed().getFirst().endedOn()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(owed().getFirst().checks())
                .extracting(Obligation.Check::dueOn)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
    }
}
