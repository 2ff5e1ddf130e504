package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EmployerAgreements;
import org.xieyue.agreements.EmployerAgreements.Bound;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.ObligationId;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.NotAllowed;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Two platforms at one table, each bound by a contract of its own beside the common one. */
@XieyueTest
class EmployersReadTheirOwnAgreementsTest {

    @Autowired
    PartyStory story;

    @Autowired
    AgreementStory texts;

    @Autowired
    EmployerAgreements agreements;

    @Autowired
    AgreementRegister register;

    @Autowired
    WatchObligations watch;

    @Autowired
    LeaveTable leaveTable;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    private PartyStory.Laid laid;
    private Account manager;

    @Autowired
    TestClock time;

    private AgreementId common;
    private AgreementId theirs;

    @BeforeEach
    void two_employers_with_a_common_contract_and_one_of_the_other_alone() {
        laid = story.lay("NAT", 2);
        manager = people.person("钱经理", Role.EMPLOYER_REPRESENTATIVE, laid.union());
        common = inForce(
                ScopeType.JOINT, laid.employers().get(0), laid.employers().get(1));
        theirs = inForce(ScopeType.ENTERPRISE, laid.employers().get(1));
    }

    @AfterEach
    void now() {
        time.reset();
    }

    private AgreementId inForce(ScopeType scope, EmployerId... employers) {
        return texts.inForce(
                AgreementStory.contract(laid.union(), scope),
                AgreementStory.text(AgreementStory.pay("3500")),
                clock.today().plusYears(1).minusDays(1),
                employers);
    }

    private RepresentativeId seatedFor(@Nullable EmployerId employer) {
        NewRepresentative like = story.manager("钱经理");
        return story.seat(
                laid,
                new NewRepresentative(
                        like.side(),
                        like.name(),
                        like.identity(),
                        manager.login(),
                        like.post(),
                        like.origin(),
                        false,
                        employer,
                        like.from(),
                        null));
    }

    private ObligationId owed(AgreementId agreement, String what, @Nullable EmployerId by) {
        return people.as(
                laid.officer(),
                () -> watch.owe(
                                agreement,
                                new NewObligation(
                                        new ClauseKey("pay"),
                                        what,
                                        Obligation.Party.EMPLOYERS,
                                        by,
                                        0,
                                        clock.today(),
                                        null))
                        .orElseThrow());
    }

    private List<Bound> seen() {
        return people.as(manager, agreements::today);
    }

    @Test
    void without_a_seat_the_role_shows_nothing() {
        assertThat(seen()).isEmpty();
    }

    @Test
    void the_common_contract_is_read_and_that_of_the_other_is_not() {
        seatedFor(laid.employers().get(0));
        assertThat(seen()).singleElement().satisfies(bound -> {
            assertThat(bound.agreement()).isEqualTo(common);
            assertThat(bound.employer()).isEqualTo(laid.employers().get(0));
            assertThat(bound.clauses()).hasSize(1);
        });
        assertThat(seen()).extracting(Bound::agreement).doesNotContain(theirs);
    }

    @Test
    void what_binds_by_scope_or_by_name_is_read_from_the_first_day_of_its_term() {
        seatedFor(laid.employers().get(0));
        LocalDate july = clock.today().plusDays(20);
        NewAgreement industry = new NewAgreement(
                laid.union(),
                "NAT",
                "行业集体合同",
                ContractKind.GENERAL,
                ScopeType.INDUSTRY,
                OutcomeType.COLLECTIVE_CONTRACT,
                SecondRoundType.NONE,
                CoverageMode.ALL_IN_SCOPE,
                Industry.RIDE_HAILING.name(),
                null,
                null,
                null);
        AgreementId later = texts.inForce(
                industry,
                AgreementStory.text(AgreementStory.pay("3300")),
                july.plusYears(1).minusDays(1),
                laid.employers().get(1));
        assertThat(seen()).extracting(Bound::agreement).containsExactly(common);
        time.setTo(july);
        assertThat(seen())
                .filteredOn(bound -> bound.agreement().equals(later))
                .singleElement()
                .extracting(Bound::boundFrom)
                .isEqualTo(july);
    }

    @Test
    void what_the_other_owes_and_how_it_performed_stays_hidden() {
        seatedFor(laid.employers().get(0));
        owed(common, "本单位公布收入", laid.employers().get(0));
        owed(common, "另一单位补发工资", laid.employers().get(1));
        ObligationId all = owed(common, "各单位安排体检", null);
        people.as(
                        laid.officer(),
                        () -> watch.check(all, clock.today(), Obligation.Result.PARTLY, "平台1 未安排,平台0 已安排", null))
                .orElseThrow();
        List<Obligation> owed = seen().getFirst().owed();
        assertThat(owed).extracting(Obligation::what).containsExactlyInAnyOrder("本单位公布收入", "各单位安排体检");
        assertThat(owed.stream().flatMap(one -> one.checks().stream()))
                .extracting(Obligation.Check::note)
                .containsOnly("");
        assertThat(seen().toString()).doesNotContain("平台1", "另一单位");
    }

    @Test
    void whoever_has_left_the_table_sees_nothing_any_more() {
        RepresentativeId seat = seatedFor(laid.employers().get(0));
        people.as(
                laid.officer(),
                () -> leaveTable.leave(laid.id(), seat, clock.today().minusDays(1), "离职"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void at_a_table_of_several_employers_a_seat_without_an_employer_speaks_for_none() {
        seatedFor(null);
        assertThat(seen()).isEmpty();
    }

    @Test
    void the_register_itself_stays_closed_to_employers() {
        seatedFor(laid.employers().get(0));
        assertThatThrownBy(() -> people.as(manager, () -> register.list(AgreementRegister.Filter.NONE, null, 10)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(manager, () -> register.coverage(common)))
                .isInstanceOf(org.xieyue.shared.NotFound.class);
        assertThatThrownBy(() -> people.as(laid.officer(), agreements::today)).isInstanceOf(NotAllowed.class);
    }
}
