package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRegister.Covered;
import org.xieyue.agreements.AgreementRegister.Filter;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EndAgreement;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A firm's union bargains above the contract of a federation: it reads what binds its employer, and nothing else of that union. */
@XieyueTest
class StartingFromATextAboveTest {

    @Autowired
    AgreementStory texts;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementRegister register;

    @Autowired
    EndAgreement endAgreement;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    private TestPeople.Unions at;
    private Account officer;
    private EmployerId employer;
    private EmployerId neighbour;

    @BeforeEach
    void a_firms_union_below_a_city() {
        at = people.unions("NAT");
        officer = people.person("程专干", Role.BARGAINING_OFFICER, at.basic());
        employer = people.as(officer, () -> employers.employer(at.basic(), "出行公司", Industry.RIDE_HAILING, 400));
        Account above = people.person("市专干", Role.BARGAINING_OFFICER, at.city());
        neighbour = people.as(above, () -> employers.employer(at.city(), "邻近公司", Industry.RIDE_HAILING, 90));
    }

    private AgreementId cityContract(CoverageMode coverage, String industry, EmployerId... named) {
        NewAgreement like = AgreementStory.contract(at.city(), ScopeType.INDUSTRY);
        NewAgreement contract = new NewAgreement(
                like.union(),
                like.jurisdiction(),
                "市行业合同" + industry,
                like.kind(),
                like.scope(),
                like.outcome(),
                like.secondRound(),
                coverage,
                industry,
                null,
                null,
                null);
        AgreementId id = texts.open(contract);
        texts.keep(id, AgreementStory.text(AgreementStory.pay("3300")));
        if (coverage == CoverageMode.RATIFYING_ONLY) {
            sealedInForce(id, named);
        } else {
            texts.inForce(
                    id,
                    AgreementStory.text(AgreementStory.pay("3500")),
                    clock.today().plusYears(1).minusDays(1),
                    named);
        }
        return id;
    }

    private void sealedInForce(AgreementId id, EmployerId... named) {
        ContentHash hash = texts.keep(id, AgreementStory.text(AgreementStory.pay("3500")));
        texts.in(() -> {
            agreements
                    .term(id, clock.today(), clock.today().plusYears(1).minusDays(1))
                    .orElseThrow();
            agreements.cover(
                    id,
                    List.of(named).stream()
                            .map(one -> org.xieyue.agreements.Coverage.of(one, 100))
                            .toList());
            agreements.move(id, AgreementStage.INITIALLED, hash, clock.today()).orElseThrow();
            List.of(named)
                    .forEach(one -> agreements.seal(id, one, clock.today()).orElseThrow());
            for (AgreementStage to : List.of(
                    AgreementStage.PASSED, AgreementStage.SIGNED, AgreementStage.FILED, AgreementStage.IN_FORCE)) {
                agreements.move(id, to, hash, clock.today()).orElseThrow();
            }
            return id;
        });
    }

    private <T> T reading(Supplier<T> what) {
        return people.as(officer, what);
    }

    private List<AgreementId> listed() {
        return reading(() -> register.list(Filter.NONE, null, 200)).rows().stream()
                .map(AgreementRow::id)
                .toList();
    }

    @Test
    void what_binds_the_own_employer_is_in_the_register_with_its_text() {
        AgreementId all = cityContract(CoverageMode.ALL_IN_SCOPE, "RIDE_HAILING", neighbour);
        AgreementId named = cityContract(CoverageMode.RATIFYING_ONLY, "RIDE_HAILING", neighbour, employer);
        assertThat(listed()).contains(all, named);
        assertThat(reading(() -> register.clauses("月收入不低于", 50)))
                .extracting(AgreementRegister.ClauseHit::id)
                .contains(all, named);
        assertThat(reading(() -> register.text(all, 2)).text().clauses()).hasSize(1);
        assertThat(reading(() -> register.coverage(named)))
                .as("of those that it names only the own employer")
                .extracting(Covered::name)
                .containsExactly("出行公司");
    }

    @Test
    void how_the_text_came_about_stays_with_the_union_that_made_it() {
        AgreementId id = cityContract(CoverageMode.ALL_IN_SCOPE, "RIDE_HAILING", neighbour);
        AgreementRow row = reading(() -> register.agreement(id));
        assertThat(row.caseId()).isNull();
        assertThat(row.initialledOn()).isNull();
        assertThat(reading(() -> register.versions(id)))
                .as("earlier drafts and why they were kept")
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.number()).isEqualTo(2);
                    assertThat(version.note()).isEmpty();
                });
        assertThatThrownBy(() -> reading(() -> register.text(id, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading(() -> register.changes(id, 1, 2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading(() -> register.obligations(id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reading(() -> register.reports(id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        reading(() -> endAgreement.end(id, EndAgreement.Ground.BOTH_AGREE, "试图终止", clock.today())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_binds_others_only_does_not_exist_for_it() {
        AgreementId couriers = cityContract(CoverageMode.ALL_IN_SCOPE, "EXPRESS", neighbour);
        AgreementId neighbours = cityContract(CoverageMode.RATIFYING_ONLY, "RIDE_HAILING", neighbour);
        AgreementId draft = texts.open(AgreementStory.contract(at.city(), ScopeType.INDUSTRY));
        texts.keep(draft, AgreementStory.text(AgreementStory.pay("9999")));
        assertThat(listed()).doesNotContain(couriers, neighbours, draft);
        for (AgreementId id : List.of(couriers, neighbours, draft)) {
            assertThatThrownBy(() -> reading(() -> register.agreement(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> opened(id)).isInstanceOf(NotFound.class);
        }
        assertThat(reading(() -> register.clauses("9999", 50))).isEmpty();
    }

    @Test
    void a_signed_text_is_open_from_its_publication_on_and_closed_when_it_is_negotiated_again() {
        AgreementId id = texts.open(AgreementStory.contract(at.city(), ScopeType.INDUSTRY));
        ContentHash hash = texts.keep(id, AgreementStory.text(AgreementStory.pay("3500")));
        texts.in(() ->
                agreements.term(id, clock.today(), clock.today().plusYears(1).minusDays(1)));
        for (AgreementStage to : List.of(AgreementStage.INITIALLED, AgreementStage.PASSED, AgreementStage.SIGNED)) {
            texts.move(id, to, hash, clock.today()).orElseThrow();
        }
        assertThat(listed()).doesNotContain(id);
        texts.in(() -> {
            agreements.publish(id, PublicFacts.none(), clock.today());
            return id;
        });
        assertThat(listed()).contains(id);
        texts.in(() -> {
            agreements.reopen(id, "审查意见");
            return id;
        });
        assertThat(listed()).doesNotContain(id);
        assertThatThrownBy(() -> reading(() -> register.text(id, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_top_up_starts_from_it_and_may_not_be_signed_below_it() {
        AgreementId above = cityContract(CoverageMode.ALL_IN_SCOPE, "RIDE_HAILING", neighbour);
        assertThat(opened(above).reasons()).isEmpty();
        NewAgreement like = AgreementStory.contract(at.basic(), ScopeType.ENTERPRISE);
        AgreementId own = texts.open(
                AgreementStory.with(like, OutcomeType.COLLECTIVE_CONTRACT, CoverageMode.ALL_IN_SCOPE, above));
        assertThat(agreements.startingText(own)).isPresent();
        texts.keep(own, AgreementStory.text(AgreementStory.pay("3499")));
        assertThat(reading(() -> register.higher(own)))
                .extracting(AgreementRow::id)
                .contains(above);
        assertThat(reading(() -> register.breaches(own))).hasSize(1);
    }

    private Answer<OpenedCase> opened(AgreementId text) {
        return people.as(
                officer,
                () -> openBargaining.open(new NewBargaining(
                        at.basic(),
                        "单独再谈报酬",
                        ContractKind.WAGES,
                        ScopeType.ENTERPRISE,
                        List.of(employer),
                        OutcomeType.COLLECTIVE_CONTRACT,
                        SecondRoundType.ENTERPRISE_TOP_UP,
                        "ride-hailing",
                        StartingText.of(text),
                        null)));
    }
}
