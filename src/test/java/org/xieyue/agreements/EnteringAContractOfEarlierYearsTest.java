package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementRegister.Filter;
import org.xieyue.agreements.EnterContract.Concluded;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A contract that was concluded before there was this register: typed in by one person, compared with the paper by another. */
@XieyueTest
class EnteringAContractOfEarlierYearsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 1);
    private static final LocalDate FILED = LocalDate.of(2026, 4, 8);
    private static final LocalDate FORCE = LocalDate.of(2026, 5, 1);
    private static final LocalDate END = LocalDate.of(2027, 4, 30);
    private static final String REFERENCE = "人社集备〔2026〕7号";

    @Autowired
    EnterContract enterContract;

    @Autowired
    EnterAgreement enterAgreement;

    @Autowired
    AgreementRegister register;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private TestPeople.Organisation at;
    private Account enters;
    private Account confirms;
    private EmployerId employer;

    @BeforeEach
    void two_officers_and_an_employer() {
        time.setTo(TODAY);
        at = people.organisation("NAT");
        enters = people.person("录入", Role.BARGAINING_OFFICER, at.city());
        confirms = people.person("复核", Role.BARGAINING_OFFICER, at.city());
        employer = people.as(enters, () -> employers.employer(at.city(), "出行公司", Industry.RIDE_HAILING, 400));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private <T> T enterer(Supplier<T> what) {
        return people.as(enters, what);
    }

    private <T> T second(Supplier<T> what) {
        return people.as(confirms, what);
    }

    private static EnterAgreement.Entry entry(CoverageMode mode) {
        return new EnterAgreement.Entry(
                "网约车工资专项集体合同",
                ContractKind.WAGES,
                ScopeType.ENTERPRISE,
                OutcomeType.COLLECTIVE_CONTRACT,
                mode,
                "RIDE_HAILING");
    }

    private Concluded paper() {
        return new Concluded(SIGNED, FORCE, END, FILED, REFERENCE, List.of(Coverage.of(employer, 400)));
    }

    private Answer<AgreementId> entered(Concluded paper) {
        return enterer(() -> enterContract.enter(
                at.city(),
                entry(CoverageMode.ALL_IN_SCOPE),
                paper,
                AgreementStory.text(AgreementStory.pay("3500"), AgreementStory.hours("11"))));
    }

    private List<AgreementRow> listed(Filter filter) {
        return enterer(() -> register.list(filter, null, 200)).rows();
    }

    @Test
    void it_binds_nobody_until_a_second_person_has_compared_it_with_the_paper() {
        AgreementId id = entered(paper()).orElseThrow();
        assertThat(listed(Filter.NONE)).extracting(AgreementRow::stage).containsExactly(AgreementStage.DRAFT);
        assertThat(enterer(() -> register.bindings(employer, TODAY))).isEmpty();
        assertThat(enterer(() -> enterContract.confirm(id)).reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.same-eyes");
        assertThat(enterer(() -> register.bindings(employer, TODAY))).isEmpty();

        AgreementRow bound = second(() -> enterContract.confirm(id)).orElseThrow();
        assertThat(bound.stage()).isEqualTo(AgreementStage.IN_FORCE);
        assertThat(bound.signedOn()).isEqualTo(SIGNED);
        assertThat(bound.filedOn()).isEqualTo(FILED);
        assertThat(bound.caseId()).as("the case that watches it").isNotNull();
        assertThat(enterer(() -> register.bindings(employer, TODAY)))
                .singleElement()
                .satisfies(binding ->
                        assertThat(binding.coverage()).isEqualTo(new Coverage(employer, 400, null, FORCE, END)));
        assertThat(second(() -> enterContract.confirm(id)).isDone())
                .as("again has no effect")
                .isTrue();
    }

    @Test
    void it_is_found_by_its_clauses_and_among_those_that_run_out() {
        AgreementId id = entered(paper()).orElseThrow();
        second(() -> enterContract.confirm(id)).orElseThrow();
        assertThat(listed(new Filter("每日在线", null, null, null, END)))
                .extracting(AgreementRow::id)
                .containsExactly(id);
        assertThat(listed(new Filter("", null, null, null, END.minusDays(1)))).isEmpty();
    }

    @Test
    void whoever_finds_it_wrong_sends_it_back_and_whoever_corrects_it_does_not_confirm_it() {
        AgreementId id = entered(paper()).orElseThrow();
        assertThat(second(() -> enterContract.sendBack(id, " ")).isDone()).isFalse();
        second(() -> enterContract.sendBack(id, "备案日期与回执不符")).orElseThrow();
        assertThat(second(() -> enterContract.confirm(id)).reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.entry-sent-back");
        Concluded right =
                new Concluded(SIGNED, FORCE, END, FILED.plusDays(1), REFERENCE, List.of(Coverage.of(employer, 410)));
        second(() -> enterContract.correct(id, right, AgreementStory.text(AgreementStory.pay("3500"))))
                .orElseThrow();
        assertThat(second(() -> enterContract.confirm(id)).reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.same-eyes");
        AgreementRow bound = enterer(() -> enterContract.confirm(id)).orElseThrow();
        assertThat(bound.filedOn()).isEqualTo(FILED.plusDays(1));
        assertThat(bound.workers()).isEqualTo(410);
        assertThat(second(() -> enterContract.correct(id, right, AgreementStory.text(AgreementStory.pay("1"))))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.entry-is-fixed");
    }

    @Test
    void what_has_run_out_already_stands_there_as_expired() {
        AgreementId id = entered(new Concluded(
                        SIGNED.minusYears(2),
                        FORCE.minusYears(2),
                        END.minusYears(2),
                        FILED.minusYears(2),
                        REFERENCE,
                        List.of(Coverage.of(employer, 300))))
                .orElseThrow();
        assertThat(second(() -> enterContract.confirm(id)).orElseThrow().stage())
                .isEqualTo(AgreementStage.EXPIRED);
        assertThat(enterer(() -> register.bindings(employer, FORCE.minusYears(2))))
                .as("what bound on a day of that time")
                .hasSize(1);
        assertThat(enterer(() -> register.bindings(employer, TODAY))).isEmpty();
    }

    @Test
    void dates_that_run_backwards_and_a_missing_filing_are_refused_and_nothing_is_entered() {
        List<Coverage> one = List.of(Coverage.of(employer, 400));
        assertThat(entered(new Concluded(null, FORCE, END, FILED, REFERENCE, one))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.date-missing");
        assertThat(entered(new Concluded(SIGNED, FORCE, END, SIGNED.minusDays(1), REFERENCE, one))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("filedOn");
        assertThat(entered(new Concluded(SIGNED, FILED.minusDays(1), END, FILED, REFERENCE, one))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("inForceFrom");
        assertThat(entered(new Concluded(TODAY.plusDays(1), FORCE, END, FILED, REFERENCE, one))
                        .reasons())
                .extracting(Refusal::field)
                .contains("signedOn");
        assertThat(entered(new Concluded(SIGNED, FORCE, END, null, "", one)).reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.no-filing");
        assertThat(entered(new Concluded(SIGNED, FORCE, END, FILED, REFERENCE, List.of()))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("employers");
        assertThat(entered(new Concluded(SIGNED, FORCE, END.plusYears(9), FILED, REFERENCE, one))
                        .reasons())
                .as("a term of ten years, found after the text was kept")
                .extracting(Refusal::code)
                .containsExactly("agreements.bad-term");
        assertThat(listed(Filter.NONE)).as("nothing half-done").isEmpty();
    }

    @Test
    void where_only_ratifying_employers_are_bound_one_must_have_sealed() {
        assertThat(enterer(() -> enterContract.enter(
                                at.city(),
                                entry(CoverageMode.RATIFYING_ONLY),
                                paper(),
                                AgreementStory.text(AgreementStory.pay("3500"))))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("agreements.nobody-bound");
    }

    @Test
    void what_was_entered_by_mistake_is_withdrawn_with_a_reason() {
        AgreementId id = entered(paper()).orElseThrow();
        enterer(() -> enterContract.withdraw(id, "重复录入")).orElseThrow();
        assertThat(listed(Filter.NONE)).isEmpty();
        assertThat(second(() -> enterContract.confirm(id)).isDone()).isFalse();
    }

    @Test
    void a_union_elsewhere_neither_sees_nor_confirms_it() {
        AgreementId id = entered(paper()).orElseThrow();
        Account stranger = people.person("外市", Role.BARGAINING_OFFICER, at.otherCity());
        Account below = people.person("县专干", Role.BARGAINING_OFFICER, at.county());
        for (Account other : List.of(stranger, below)) {
            assertThatThrownBy(() -> people.as(other, () -> enterContract.confirm(id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.as(other, () -> enterContract.entry(id)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_contract_becomes_a_model_text_only_once_it_stands() {
        AgreementId id = entered(paper()).orElseThrow();
        assertThat(enterer(() -> enterAgreement.modelFrom(id, "示范文本")).isDone()).isFalse();
        second(() -> enterContract.confirm(id)).orElseThrow();
        AgreementId model = enterer(() -> enterAgreement.modelFrom(id, "示范文本")).orElseThrow();
        assertThat(enterer(() -> register.agreement(model)).stage()).isEqualTo(AgreementStage.MODEL);
    }
}
