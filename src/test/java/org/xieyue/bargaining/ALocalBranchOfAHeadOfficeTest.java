package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerEntry;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.RegisterEmployer;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Unions;
import org.xieyue.testing.XieyueTest;

/** A platform has agreed at its head office; the local agent bargains on that, with a mandate of the head office. */
@XieyueTest
class ALocalBranchOfAHeadOfficeTest {

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    BargainingStory story;

    @Autowired
    AgreementStory texts;

    @Autowired
    RegisterEmployer register;

    @Autowired
    Employers employers;

    @Autowired
    Sides sides;

    @Autowired
    TableBoard board;

    @Autowired
    Texts wording;

    @Autowired
    EngineDriver engine;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private Unions here;
    private Account officer;
    private EmployerId platform;
    private EmployerId agent;
    private AgreementId ofHeadOffice;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @BeforeEach
    void a_platform_with_an_agreement_and_its_agent_in_the_city() {
        time.setTo(LocalDate.of(2026, 3, 2));
        here = people.unions("AH");
        Account above = people.person("省专干", Role.BARGAINING_OFFICER, here.province());
        officer = people.person("程专干", Role.BARGAINING_OFFICER, here.city());
        EmployerEntry head = EmployerFixtures.entry(here.province(), "平台总部", Industry.RIDE_HAILING, 9000);
        platform = people.as(above, () -> register.register(head)).orElseThrow();
        agent = people.as(
                        above,
                        () -> register.register(new EmployerEntry(
                                here.city(),
                                "淮北代理商",
                                EmployerFixtures.freshCode(),
                                EmployerKind.PARTNER,
                                head.code(),
                                Industry.RIDE_HAILING,
                                "",
                                400)))
                .orElseThrow();
        ofHeadOffice = texts.inForce(
                AgreementStory.contract(here.province(), ScopeType.INDUSTRY),
                AgreementStory.text(AgreementStory.pay("3500")),
                clock.today().plusYears(1).minusDays(1),
                platform);
    }

    @Test
    void without_the_mandate_of_the_head_office_it_cannot_accept_and_with_it_the_talks_start_from_the_agreed_text() {
        Talk talk = opened();
        story.offered(talk);
        List<Refusal> refused = story.does(
                        talk, officer, "登记书面答复", "reply-recorded", story.accepts(agent, clock.today()))
                .reasons();
        assertThat(refused).extracting(Refusal::code).containsExactly("bargaining.branch-without-mandate");
        assertThat(wording.say(Locale.CHINA, refused.getFirst())).contains("淮北代理商", "总部", "民法典第七十四条", "集体合同规定第二十一条");
        assertThat(joined(talk).isJoined()).isFalse();

        DocumentId mandate = story.paper(talk);
        Map<String, Object> form = new HashMap<>(story.accepts(agent, clock.today()));
        form.put("headOfficeMandate", List.of(mandate.toString()));
        story.done(talk, "登记书面答复", "reply-recorded", form);
        assertThat(joined(talk).isJoined()).isTrue();
        assertThat(joined(talk).authority()).as("what it joins by").isEqualTo(mandate);

        story.seat(talk, Side.EMPLOYERS, talk.qian(), 3);
        story.done(talk, "确认双方协商代表", "sides-stand", Map.of());
        story.done(
                talk,
                "商定首次会议并索取资料",
                "information-requested",
                BargainingStory.meeting(clock.today().plusDays(8)));
        story.done(talk, "登记协商资料", "information-provided", Map.of());
        time.setTo(clock.today().plusDays(8));
        engine.runDueJobs(talk.id());
        story.meets(talk);
        assertThat(people.as(talk.zhou(), () -> board.mine(talk.id(), 0)).toString())
                .as("the head office's clause lies on the table")
                .contains("3500");
    }

    @Test
    void a_firm_without_a_head_office_or_with_another_one_does_not_bargain_on_its_agreement() {
        EmployerId alone = people.as(
                        officer,
                        () -> register.register(EmployerFixtures.entry(here.city(), "本地公司", Industry.RIDE_HAILING, 30)))
                .orElseThrow();
        AgreementId ofOthers = texts.inForce(
                AgreementStory.contract(here.province(), ScopeType.INDUSTRY),
                AgreementStory.text(AgreementStory.pay("3600")),
                clock.today().plusYears(1).minusDays(1),
                alone);

        assertThat(refusals(alone, ofHeadOffice)).containsExactly("bargaining.no-head-office");
        assertThat(refusals(agent, ofOthers)).containsExactly("bargaining.not-of-head-office");
        assertThat(employers.find(agent).orElseThrow().headOffice()).isEqualTo(platform);
    }

    private List<String> refusals(EmployerId employer, AgreementId text) {
        return people.as(officer, () -> openBargaining.open(opening(employer, text))).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private Talk opened() {
        Account zhou = people.person("周首席", Role.NEGOTIATOR, here.city());
        Account qian = people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, here.city());
        var id = people.as(
                officer,
                () -> openBargaining
                        .open(opening(agent, ofHeadOffice))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return new Talk(id, here.city(), officer, officer, zhou, qian, List.of(agent));
    }

    private NewBargaining opening(EmployerId employer, AgreementId text) {
        return new NewBargaining(
                here.city(),
                "代理商司机权益",
                ContractKind.GENERAL,
                ScopeType.ENTERPRISE,
                List.of(employer),
                OutcomeType.COLLECTIVE_CONTRACT,
                SecondRoundType.LOCAL_BRANCH_OF_HQ,
                "ride-hailing",
                StartingText.of(text),
                null);
    }

    private PartyEmployer joined(Talk talk) {
        return sides.employers(talk.id()).getFirst();
    }
}
