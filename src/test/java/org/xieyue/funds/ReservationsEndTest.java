package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.RESERVATION;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.needs.Claim;
import org.xieyue.needs.Need;
import org.xieyue.needs.NeedClaims;
import org.xieyue.needs.PersonKey;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Money is promised until a day, not for ever. */
@XieyueTest
class ReservationsEndTest {

    @Autowired
    Reservations reservations;

    @Autowired
    Settlements settlements;

    @Autowired
    NeedClaims needs;

    @Autowired
    ExpireReservations expire;

    @Autowired
    TestBudgets budgets;

    @Autowired
    BudgetLines lines;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    BusinessClock now;

    @Autowired
    DSLContext sql;

    TestPeople.Organisation at;
    BudgetLineId line;
    CaseId caseId;
    PersonKey person;

    @BeforeEach
    void aReservationOfTenDays() {
        clock.setTo(LocalDate.of(2026, 12, 1));
        at = people.organisation();
        line = budgets.line(
                at.city(), new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "生活救助", Yuan.of(10_000)));
        caseId = cases.open(at.basic(), at.worker().id());
        person = new PersonKey("ends-" + UUID.randomUUID());
        hold(LocalDate.of(2026, 12, 11));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void hold(LocalDate lastDay) {
        currentUser.asSystem(() -> transactions.execute(transaction -> reservations
                .reserve(caseId, line, Yuan.of(3_000), "hash", lastDay)
                .orElseThrow()));
    }

    private Yuan used() {
        return lines.find(line).orElseThrow().used();
    }

    private String state() {
        return sql.select(RESERVATION.STATE)
                .from(RESERVATION)
                .where(RESERVATION.CASE_ID.eq(caseId.value()))
                .orderBy(RESERVATION.RESERVED_AT.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private List<String> timeline() {
        return people.as(at.officer(), () -> dossiers.timeline(caseId)).stream()
                .map(row -> row.what())
                .toList();
    }

    @Test
    void on_its_last_day_the_money_is_still_promised() {
        clock.setTo(LocalDate.of(2026, 12, 11));
        expire.run();
        assertThat(used()).isEqualTo(Yuan.of(3_000));
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void the_day_after_it_goes_back_once_and_the_case_is_told() {
        clock.setTo(LocalDate.of(2026, 12, 12));
        expire.run();
        expire.run();
        assertThat(used()).isEqualTo(Yuan.ZERO);
        assertThat(state()).isEqualTo("EXPIRED");
        assertThat(ledger.balances(line))
                .containsEntry(LedgerAccount.AVAILABLE, Yuan.of(10_000))
                .containsEntry(LedgerAccount.RESERVED, Yuan.ZERO);
        assertThat(timeline()).containsOnlyOnce("funds.reservation-expired");
    }

    private void claims() {
        transactions.executeWithoutResult(transaction -> needs.take(
                        caseId,
                        at.basic(),
                        "hardship-aid",
                        List.of(person),
                        List.of(new Claim(
                                Need.LIVING, Yuan.of(3_000), Yuan.of(5_000), Sentence.of("hardship.medicalRule"))))
                .orElseThrow());
    }

    private Map<Need, Yuan> givenToThePerson() {
        return needs.given(List.of(person), 2026, new CaseId(UUID.randomUUID()));
    }

    @Test
    void with_the_money_the_claim_on_the_need_goes_back() {
        claims();
        assertThat(givenToThePerson()).containsEntry(Need.LIVING, Yuan.of(3_000));
        clock.setTo(LocalDate.of(2026, 12, 12));
        expire.run();
        assertThat(givenToThePerson()).isEmpty();
        hold(LocalDate.of(2026, 12, 31));
        claims();
        transactions.executeWithoutResult(transaction -> reservations.release(caseId, "refused"));
        assertThat(givenToThePerson()).isEmpty();
    }

    @Test
    void what_was_paid_counts_for_good() {
        claims();
        transactions.executeWithoutResult(transaction -> {
            settlements.begin(List.of(caseId));
            settlements.pay(List.of(caseId));
            reservations.release(caseId, "too late");
        });
        assertThat(givenToThePerson()).containsEntry(Need.LIVING, Yuan.of(3_000));
    }

    @Test
    void what_expired_may_be_promised_again() {
        clock.setTo(LocalDate.of(2026, 12, 12));
        expire.run();
        hold(LocalDate.of(2026, 12, 31));
        assertThat(used()).isEqualTo(Yuan.of(3_000));
    }

    @Test
    void without_a_day_of_its_own_it_is_promised_for_the_days_of_this_installation() {
        CaseId other = cases.open(at.basic(), at.worker().id());
        currentUser.asSystem(() -> transactions.execute(transaction ->
                reservations.reserve(other, line, Yuan.of(1), "hash").orElseThrow()));
        assertThat(sql.select(RESERVATION.LAST_DAY)
                        .from(RESERVATION)
                        .where(RESERVATION.CASE_ID.eq(other.value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(now.today().plus(Period.ofDays(365)));
    }
}
