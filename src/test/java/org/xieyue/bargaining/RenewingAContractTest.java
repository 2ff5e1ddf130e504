package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Talks are opened in the start form to renew a contract: only one that runs out, or has, and that binds their employers. */
@XieyueTest
class RenewingAContractTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    EnterContract enterContract;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    BargainingFacts facts;

    @Autowired
    RenewAgreement renewAgreement;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private UnionId union;
    private Account officer;
    private Account colleague;
    private EmployerId employer;

    @BeforeEach
    void a_union_with_a_contract_of_last_year_and_one_of_this() {
        time.setTo(LocalDate.of(2026, 9, 1));
        union = people.unions("AH").city();
        officer = people.person("程专干", Role.BARGAINING_OFFICER, union);
        colleague = people.person("程二", Role.BARGAINING_OFFICER, union);
        employer = people.as(officer, () -> employers.employer(union, "出行公司", Industry.RIDE_HAILING, 400));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void only_what_runs_out_or_has_run_out_is_offered_and_taken() {
        AgreementId running = contract("今年的合同", FROM, UNTIL);
        AgreementId over = contract("去年的合同", FROM.minusYears(1), UNTIL.minusYears(1));
        assertThat(offered()).containsExactly(over.toString());
        assertThat(codes(renewing(running, employer))).containsExactly("bargaining.renewal-too-early");

        time.setTo(LocalDate.of(2026, 10, 2));
        assertThat(offered()).containsExactlyInAnyOrder(over.toString());
        time.setTo(LocalDate.of(2026, 10, 3));
        assertThat(offered()).as("ninety days before it ends").contains(running.toString());

        OpenedCase talks = opened(running, employer).orElseThrow();
        assertThat(Objects.requireNonNull(facts.of(talks.id()).orElseThrow().renews())
                        .id())
                .isEqualTo(running);
        assertThat(offered()).as("it is being renewed").containsExactly(over.toString());
        assertThat(people.as(officer, () -> renewAgreement.open(running)).orElseThrow())
                .as("who decides to renew comes to the talks that are open")
                .isEqualTo(talks);
    }

    @Test
    void talks_with_employers_that_it_does_not_bind_do_not_renew_it() {
        AgreementId over = contract("去年的合同", FROM.minusYears(1), UNTIL.minusYears(1));
        EmployerId other = people.as(officer, () -> employers.employer(union, "另一家", Industry.RIDE_HAILING, 10));

        assertThat(codes(renewing(over, other))).containsExactly("bargaining.renews-other-employers");
    }

    private List<String> offered() {
        FormContract form = people.as(officer, () -> caseDesk.startForm(CollectiveBargaining.PROCESS));
        return form.fields().stream()
                .filter(field -> field.name().equals("renews"))
                .flatMap(field -> field.options().stream())
                .map(FormContract.Option::value)
                .toList();
    }

    private Answer<OpenedCase> opened(AgreementId renews, EmployerId with) {
        return people.as(
                officer,
                () -> caseDesk.open(
                        CollectiveBargaining.PROCESS,
                        Map.of(
                                "bargainingTitle",
                                "续订",
                                "bargainingKind",
                                "GENERAL",
                                "bargainingScope",
                                "ENTERPRISE",
                                "employers",
                                List.of(with.toString()),
                                "bargainingOutcome",
                                "COLLECTIVE_CONTRACT",
                                "bargainingBasis",
                                "NONE",
                                "renews",
                                renews.toString())));
    }

    /** Not by the form, which offers nothing else: what others than the form get to read. */
    private Answer<OpenedCase> renewing(AgreementId renews, EmployerId with) {
        return people.as(
                officer,
                () -> openBargaining.open(new NewBargaining(
                        union,
                        "续订",
                        ContractKind.GENERAL,
                        ScopeType.ENTERPRISE,
                        List.of(with),
                        OutcomeType.COLLECTIVE_CONTRACT,
                        SecondRoundType.NONE,
                        null,
                        null,
                        null,
                        renews)));
    }

    private AgreementId contract(String title, LocalDate from, LocalDate until) {
        AgreementId id = people.as(
                colleague,
                () -> enterContract
                        .enter(
                                union,
                                new EnterAgreement.Entry(
                                        title,
                                        ContractKind.GENERAL,
                                        ScopeType.INDUSTRY,
                                        OutcomeType.COLLECTIVE_CONTRACT,
                                        CoverageMode.ALL_IN_SCOPE,
                                        "RIDE_HAILING"),
                                new EnterContract.Concluded(
                                        from, from, until, from, "人社备1号", List.of(Coverage.of(employer, 400))),
                                AgreementStory.text(AgreementStory.pay("3500")))
                        .orElseThrow());
        people.as(officer, () -> enterContract.confirm(id)).orElseThrow();
        return id;
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
