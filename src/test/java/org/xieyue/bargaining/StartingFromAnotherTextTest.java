package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A second negotiation takes over a text: what stands, or what is the union's own; never the draft that others are working on. */
@XieyueTest
class StartingFromAnotherTextTest {

    @Autowired
    AgreementStory texts;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    private TestPeople.Organisation at;
    private Account officer;
    private EmployerId employer;

    @BeforeEach
    void a_union_with_an_employer() {
        at = people.organisation("NAT");
        officer = people.person("程专干", Role.BARGAINING_OFFICER, at.city());
        employer = people.as(officer, () -> employers.employer(at.city(), "出行公司", Industry.RIDE_HAILING, 400));
    }

    @Test
    void the_draft_of_a_union_below_is_refused() {
        AgreementId draft = texts.open(AgreementStory.contract(at.basic(), ScopeType.ENTERPRISE));
        texts.keep(draft, AgreementStory.text(AgreementStory.pay("3500")));
        assertThat(opened(draft).reasons())
                .extracting(Refusal::code)
                .containsExactly("bargaining.higher-text-not-agreed");
    }

    @Test
    void a_contract_in_force_below_and_a_draft_of_ones_own_are_taken() {
        AgreementId signed = texts.inForce(
                AgreementStory.contract(at.basic(), ScopeType.ENTERPRISE),
                AgreementStory.text(AgreementStory.pay("3500")),
                clock.today().plusYears(1).minusDays(1),
                employer);
        AgreementId own = texts.open(AgreementStory.contract(at.city(), ScopeType.INDUSTRY));
        assertThat(opened(signed).isDone()).isTrue();
        assertThat(opened(own).isDone()).isTrue();
    }

    @Test
    void a_text_that_nobody_knows_does_not_exist() {
        assertThatThrownBy(() -> opened(AgreementId.parse(UUID.randomUUID().toString())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void without_a_text_there_is_no_second_negotiation() {
        assertThat(opened(null).reasons()).extracting(Refusal::code).containsExactly("bargaining.higher-text-missing");
    }

    private Answer<OpenedCase> opened(@Nullable AgreementId text) {
        return people.as(
                officer,
                () -> openBargaining.open(new NewBargaining(
                        at.city(),
                        "网约车抽成与休息",
                        ContractKind.GENERAL,
                        ScopeType.ENTERPRISE,
                        List.of(employer),
                        OutcomeType.COLLECTIVE_CONTRACT,
                        SecondRoundType.INDUSTRY_FROM_MODEL_TEXT,
                        "ride-hailing",
                        StartingText.of(text),
                        null)));
    }
}
