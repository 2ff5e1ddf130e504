package org.xieyue.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementStory;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.StartingText;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.shared.Answer;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** What a plan must keep before it is frozen. */
@XieyueTest
class PlanningACampaignTest {

    @Autowired
    CampaignStory story;

    @Autowired
    PrepareCampaign prepareCampaign;

    @Autowired
    PlanCampaign planCampaign;

    @Autowired
    CountersignPlan countersignPlan;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    AgreementStory texts;

    @Autowired
    DSLContext database;

    @Test
    void everything_wrong_with_a_campaign_is_named_at_once() {
        Begun begun = story.begun();
        NewCampaign wrong = new NewCampaign(
                begun.here().basic(),
                " ",
                /* from= */ CampaignStory.UNTIL,
                /* until= */ CampaignStory.FROM,
                CampaignStory.MIDWAY,
                List.of());

        assertThat(codes(people.as(begun.officer(), () -> prepareCampaign.prepare(wrong))))
                .containsExactly(
                        "campaigns.not-a-federation",
                        "campaigns.bad-title",
                        "campaigns.bad-period",
                        "campaigns.no-industry");
    }

    @Test
    void the_check_half_way_lies_in_the_period() {
        Begun begun = story.begun();
        NewCampaign late = new NewCampaign(
                begun.here().city(),
                "春季",
                CampaignStory.FROM,
                CampaignStory.UNTIL,
                CampaignStory.UNTIL.plusDays(1),
                List.of(Industry.EXPRESS));

        assertThat(codes(people.as(begun.officer(), () -> prepareCampaign.prepare(late))))
                .containsExactly("campaigns.bad-midway");
    }

    @Test
    void an_empty_plan_is_not_frozen_and_all_that_is_missing_is_named() {
        Begun begun = story.begun();
        LocalDate today = clock.today();

        assertThat(codes(people.as(begun.officer(), () -> countersignPlan.freeze(begun.id(), today.minusDays(1)))))
                .containsExactly(
                        "campaigns.bad-countersign-day",
                        "campaigns.no-unit",
                        "campaigns.no-cosigner",
                        "campaigns.no-target");
    }

    @Test
    void alone_is_one_employer_and_jointly_are_two_at_least() {
        Begun begun = story.begun();
        EmployerId first = story.employer(begun, Industry.EXPRESS, 10);
        EmployerId second = story.employer(begun, Industry.EXPRESS, 10);

        assertThat(codes(story.adds(begun, unit(begun, "甲", UnitMode.ALONE, first, second))))
                .containsExactly("campaigns.employers-of-mode");
        assertThat(codes(story.adds(begun, unit(begun, "乙", UnitMode.JOINT, first))))
                .containsExactly("campaigns.employers-of-mode");
        assertThat(story.adds(begun, unit(begun, "丙", UnitMode.JOINT, first, second))
                        .isDone())
                .isTrue();
    }

    @Test
    void an_industry_starts_from_the_text_of_the_joint_talks_and_joint_talks_from_none() {
        Begun begun = story.running(clock.today().plusDays(5));
        EmployerId one = story.employer(begun, Industry.EXPRESS, 10);
        EmployerId two = story.employer(begun, Industry.EXPRESS, 10);
        AgreementId draft = texts.open(AgreementStory.contract(begun.here().city(), ScopeType.JOINT));
        AgreementId agreed = texts.inForce(
                AgreementStory.contract(begun.here().city(), ScopeType.JOINT),
                AgreementStory.text(AgreementStory.pay("3500")),
                clock.today().plusYears(1).minusDays(1),
                one);

        assertThat(codes(story.adds(begun, from(unit(begun, "联合", UnitMode.JOINT, one, two), agreed))))
                .containsExactly("campaigns.joint-starts-from-none");
        assertThat(codes(story.adds(begun, from(unit(begun, "草案", UnitMode.INDUSTRY, one), draft))))
                .containsExactly("campaigns.text-not-agreed");
        UnitId added = story.adds(begun, from(unit(begun, "行业", UnitMode.INDUSTRY, one), agreed))
                .orElseThrow();

        Unit unit = story.units(begun).stream()
                .filter(known -> known.id().equals(added))
                .findFirst()
                .orElseThrow();
        assertThat(unit.startsFrom()).isEqualTo(agreed);
        assertThat(database.fetchOne(
                        "select second_round || ' ' || higher_agreement_id from bargaining_case where case_id = ?",
                        Objects.requireNonNull(unit.bargaining()).value()))
                .extracting(row -> row.get(0))
                .isEqualTo("INDUSTRY_FROM_MODEL_TEXT " + agreed);
    }

    @Test
    void the_text_from_which_a_unit_starts_is_part_of_what_is_signed() {
        Begun begun = story.begun();
        AgreementId agreed = texts.inForce(
                AgreementStory.contract(begun.here().city(), ScopeType.JOINT),
                AgreementStory.text(AgreementStory.pay("3500")),
                clock.today().plusYears(1).minusDays(1),
                story.employer(begun, Industry.EXPRESS, 10));
        Unit plain = new Unit(
                UnitId.next(),
                begun.here().city(),
                begun.here().city(),
                "行业",
                UnitMode.INDUSTRY,
                Industry.EXPRESS,
                ContractKind.GENERAL,
                OutcomeType.COLLECTIVE_CONTRACT,
                null,
                false,
                null,
                List.of());
        Unit started = new Unit(
                plain.id(),
                plain.union(),
                plain.area(),
                plain.title(),
                plain.mode(),
                plain.industry(),
                plain.kind(),
                plain.outcome(),
                agreed,
                false,
                null,
                List.of());
        CampaignRow campaign = story.campaign(begun);

        assertThat(new Plan(campaign, List.of(), List.of(), List.of(started)).hash())
                .isNotEqualTo(new Plan(campaign, List.of(), List.of(), List.of(plain)).hash());
    }

    @Test
    void an_employer_is_in_one_unit_of_a_mode_but_may_bargain_alone_and_with_its_industry() {
        Begun begun = story.begun();
        EmployerId one = story.employer(begun, Industry.EXPRESS, 10);
        story.adds(begun, unit(begun, "单独", UnitMode.ALONE, one)).orElseThrow();

        assertThat(codes(story.adds(begun, unit(begun, "又单独", UnitMode.ALONE, one))))
                .containsExactly("campaigns.employer-in-unit");
        assertThat(story.adds(begun, unit(begun, "行业", UnitMode.INDUSTRY, one)).isDone())
                .isTrue();
    }

    @Test
    void targets_are_set_for_picked_industries_once_each() {
        Begun begun = story.begun();

        assertThat(codes(targets(begun, new Target(Industry.CATERING, 1, 1, 1))))
                .containsExactly("campaigns.target-industry");
        assertThat(codes(targets(begun, new Target(Industry.EXPRESS, 1, 1, 1), new Target(Industry.EXPRESS, 2, 1, 1))))
                .containsExactly("campaigns.target-industry");
        assertThat(codes(targets(begun, new Target(Industry.EXPRESS, 1, 2, 1))))
                .containsExactly("campaigns.bad-target");
    }

    @Test
    void who_holds_no_tripartite_post_here_is_no_cosigner() {
        Begun begun = story.begun();

        assertThat(codes(people.as(
                        begun.officer(),
                        () -> planCampaign.nameCosigners(
                                begun.id(), Map.of(begun.officer().id(), "总工会")))))
                .containsExactly("campaigns.not-tripartite");
    }

    @Test
    void the_hash_of_a_plan_depends_on_what_is_signed_and_not_on_the_order_of_entry() {
        Begun begun = story.planned();
        Plan plan = plan(begun);
        List<Unit> turned = plan.units().reversed();

        assertThat(new Plan(plan.campaign(), plan.targets().reversed(), plan.cosigners(), turned).hash())
                .isEqualTo(plan.hash());
        assertThat(new Plan(plan.campaign(), List.of(), plan.cosigners(), plan.units()).hash())
                .isNotEqualTo(plan.hash());
        assertThat(new Plan(plan.campaign(), plan.targets(), plan.cosigners(), turned.subList(0, 1)).hash())
                .isNotEqualTo(plan.hash());
    }

    @Autowired
    CampaignBoard board;

    private Plan plan(Begun begun) {
        return people.as(
                begun.officer(),
                () -> new Plan(
                        board.campaign(begun.id()),
                        board.targets(begun.id()),
                        board.cosigners(begun.id()),
                        board.plan(begun.id())));
    }

    private Answer<?> targets(Begun begun, Target... targets) {
        return people.as(begun.officer(), () -> planCampaign.setTargets(begun.id(), List.of(targets)));
    }

    private static NewUnit unit(Begun begun, String title, UnitMode mode, EmployerId... employers) {
        return CampaignStory.unit(begun.here().county(), title, mode, Industry.EXPRESS, List.of(employers));
    }

    private static List<String> codes(Answer<?> answer) {
        return CampaignStory.codes(answer);
    }

    private static NewUnit from(NewUnit unit, AgreementId text) {
        return new NewUnit(
                unit.union(),
                unit.title(),
                unit.mode(),
                unit.industry(),
                unit.kind(),
                unit.outcome(),
                unit.employers(),
                StartingText.of(text));
    }
}
