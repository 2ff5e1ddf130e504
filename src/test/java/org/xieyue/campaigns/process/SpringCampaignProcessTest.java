package org.xieyue.campaigns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.BargainingBoard;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.CampaignStage;
import org.xieyue.campaigns.CampaignStory;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.campaigns.NewUnit;
import org.xieyue.campaigns.OpenUnits;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.Unit;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.PaperText;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A spring campaign from the plan to the report, with the clock moved. */
@XieyueTest
class SpringCampaignProcessTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
    private static final LocalDate COUNTERSIGN_BY = LocalDate.of(2026, 2, 20);

    @Autowired
    CampaignStory story;

    @Autowired
    PlanCampaign planCampaign;

    @Autowired
    AdoptCase adoptCase;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    OpenUnits openUnits;

    @Autowired
    BargainingBoard bargainings;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseActions actions;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @BeforeEach
    void february() {
        clock.setTo(FEBRUARY);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void from_the_plan_to_the_report() {
        Begun campaign = story.running(COUNTERSIGN_BY);
        assertThat(engine.openTasks(campaign.id())).isEmpty();

        clock.setTo(CampaignStory.MIDWAY);
        engine.runDueJobs(campaign.id());
        assertThat(engine.openTasks(campaign.id())).containsExactly("中期检查");
        story.done(campaign, campaign.officer(), "中期检查", "midway-checked", Map.of("note", "两个单元均已发出要约"));

        clock.setTo(CampaignStory.UNTIL);
        engine.runDueJobs(campaign.id());
        assertThat(engine.openTasks(campaign.id())).isEmpty();
        clock.setTo(CampaignStory.UNTIL.plusDays(1));
        engine.runDueJobs(campaign.id());
        story.done(campaign, campaign.officer(), "结束行动", "close-campaign", Map.of());

        assertThat(people.as(campaign.officer(), () -> documents.of(campaign.id())))
                .extracting(DocumentRow::kind)
                .containsExactly("campaign-plan", "campaign-summary", "campaign-statistics");
        assertThat(paper(campaign, "campaign-plan"))
                .contains("2026年", "会签单位", "协商单元", "单独协商", "联合协商", "文书式样：行动方案2026-3")
                .doesNotContain("{", "null");
        assertThat(paper(campaign, "campaign-summary"))
                .contains("共设协商单元2个，其中会签后增补0个。", "两个单元均已发出要约", "表一分地区分行业进展", "目标覆盖职工")
                .contains("文书式样：行动总结2026-3")
                .doesNotContain("{", "null");
        story.done(campaign, campaign.officer(), "向上一级工会报送总结", "summary-reported", Map.of("number", "淮工发 12 号"));
        assertThat(engine.hasEnded(campaign.id())).isTrue();
        assertThat(story.campaign(campaign).stage()).isEqualTo(CampaignStage.REPORTED);
    }

    private String paper(Begun campaign, String kind) {
        return people.as(
                campaign.officer(),
                () -> documents.of(campaign.id()).stream()
                        .filter(row -> row.kind().equals(kind))
                        .map(row -> PaperText.of(documents.open(row.id()).bytes()))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void one_case_is_opened_for_each_unit_and_none_twice() {
        Begun campaign = story.running(COUNTERSIGN_BY);

        List<Unit> units = story.units(campaign);
        assertThat(units).allSatisfy(unit -> assertThat(unit.bargaining()).isNotNull());
        assertThat(people.as(campaign.officer(), () -> openUnits.open(campaign.id()))
                        .orElseThrow()
                        .cases())
                .isZero();
        assertThat(people.as(
                        campaign.officer(),
                        () -> bargainings.ofCampaign(campaign.id().toString())))
                .hasSize(2)
                .extracting(row -> row.employers())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(story.units(campaign)).isEqualTo(units);
    }

    @Test
    void a_unit_is_added_later_and_its_case_opened_at_once() {
        Begun campaign = story.running(COUNTERSIGN_BY);
        String hash = story.hash(campaign);
        EmployerId late = story.employer(campaign, Industry.EXPRESS, 30);

        story.adds(
                        campaign,
                        CampaignStory.unit(
                                campaign.here().county(), "增补快递", UnitMode.ALONE, Industry.EXPRESS, List.of(late)))
                .orElseThrow();

        assertThat(story.units(campaign))
                .filteredOn(Unit::later)
                .singleElement()
                .satisfies(unit -> assertThat(unit.bargaining()).isNotNull());
        assertThat(story.hash(campaign)).isEqualTo(hash);
    }

    @Test
    void a_unit_that_is_added_later_takes_talks_that_run_already_and_no_case_is_opened_for_it() {
        Begun campaign = story.running(COUNTERSIGN_BY);
        EmployerId late = story.employer(campaign, Industry.EXPRESS, 30);
        EmployerId other = story.employer(campaign, Industry.EXPRESS, 40);
        CaseId running = bargains(campaign, late);
        NewUnit misfit = later(campaign, "别家", other);
        assertThat(CampaignStory.codes(
                        people.as(campaign.officer(), () -> planCampaign.addUnit(campaign.id(), misfit, running))))
                .containsExactly("campaigns.adopt-employers");
        assertThat(story.units(campaign)).noneMatch(Unit::later);

        NewUnit unit = later(campaign, "增补快递", late);
        assertThat(people.as(campaign.officer(), () -> adoptCase.choices(campaign.id(), unit)))
                .extracting(BargainingRow::caseId)
                .containsExactly(running);
        people.as(
                campaign.officer(),
                () -> planCampaign.addUnit(campaign.id(), unit, running).orElseThrow());
        assertThat(story.units(campaign))
                .filteredOn(Unit::later)
                .singleElement()
                .extracting(Unit::bargaining)
                .isEqualTo(running);
        assertThat(people.as(
                        campaign.officer(),
                        () -> bargainings.runningAt(campaign.here().county())))
                .as("the one that ran and the one of the plan")
                .hasSize(2);
    }

    private static NewUnit later(Begun campaign, String title, EmployerId employer) {
        return CampaignStory.unit(campaign.here().county(), title, UnitMode.ALONE, Industry.EXPRESS, List.of(employer));
    }

    private CaseId bargains(Begun campaign, EmployerId employer) {
        CaseId id = people.as(
                campaign.officer(),
                () -> openBargaining
                        .open(BargainingStory.opening(
                                campaign.here().county(), List.of(employer), ScopeType.ENTERPRISE))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return id;
    }

    @Test
    void no_case_is_opened_before_everybody_has_signed() {
        Begun campaign = story.frozen(COUNTERSIGN_BY);
        story.signs(campaign, campaign.authority());

        assertThat(engine.openTasks(campaign.id())).containsExactly("会签行动方案");
        assertThat(CampaignStory.codes(people.as(campaign.officer(), () -> openUnits.open(campaign.id()))))
                .containsExactly("campaigns.not-signed");

        story.signs(campaign, campaign.chamber());
        assertThat(engine.openTasks(campaign.id())).containsExactly("开立协商案件");
    }

    @Test
    void who_sends_the_plan_back_voids_the_signatures_of_the_others() {
        Begun campaign = story.frozen(COUNTERSIGN_BY);
        story.signs(campaign, campaign.authority());

        assertThat(story.does(campaign, campaign.chamber(), "会签行动方案", "send-plan-back", "目标偏低", Map.of("planHash", "x"))
                        .reasons())
                .isEmpty();

        assertThat(engine.openTasks(campaign.id())).containsExactly("制定行动方案");
        assertThat(story.campaign(campaign).planHash()).isNull();
        story.done(
                campaign,
                campaign.officer(),
                "制定行动方案",
                "freeze-plan",
                Map.of("countersignBy", COUNTERSIGN_BY.toString()));
        assertThat(engine.openTasks(campaign.id())).containsExactly("会签行动方案", "会签行动方案");
    }

    @Test
    void a_silent_cosigner_is_asked_again_alone_or_the_plan_is_taken_back() {
        Begun campaign = story.frozen(COUNTERSIGN_BY);
        story.signs(campaign, campaign.authority());

        clock.setTo(COUNTERSIGN_BY.plusDays(1));
        engine.runDueJobs(campaign.id());
        assertThat(engine.openTasks(campaign.id())).containsExactly("催办会签");
        story.done(
                campaign,
                campaign.officer(),
                "催办会签",
                "ask-again",
                Map.of("countersignBy", COUNTERSIGN_BY.plusDays(5).toString()));
        assertThat(engine.openTasks(campaign.id())).containsExactly("会签行动方案");

        clock.setTo(COUNTERSIGN_BY.plusDays(6));
        engine.runDueJobs(campaign.id());
        assertThat(story.does(
                                campaign,
                                campaign.officer(),
                                "催办会签",
                                "take-plan-back",
                                "会签方有不同意见",
                                Map.of(
                                        "countersignBy",
                                        COUNTERSIGN_BY.plusDays(9).toString()))
                        .reasons())
                .isEmpty();
        assertThat(story.campaign(campaign).stage()).isEqualTo(CampaignStage.DRAFT);
    }

    @Test
    void another_hash_than_that_of_the_frozen_plan_is_not_signed() {
        Begun campaign = story.frozen(COUNTERSIGN_BY);

        assertThat(CampaignStory.codes(story.does(
                        campaign,
                        campaign.chamber(),
                        "会签行动方案",
                        "countersign-plan",
                        "",
                        Map.of("planHash", "0".repeat(64)))))
                .containsExactly("campaigns.other-plan");
        assertThat(story.campaign(campaign).stage()).isEqualTo(CampaignStage.COUNTERSIGNING);
    }

    @Test
    void a_frozen_plan_does_not_change() {
        Begun campaign = story.frozen(COUNTERSIGN_BY);
        EmployerId late = story.employer(campaign, Industry.EXPRESS, 30);

        assertThat(CampaignStory.codes(story.adds(
                        campaign,
                        CampaignStory.unit(
                                campaign.here().county(), "增补", UnitMode.ALONE, Industry.EXPRESS, List.of(late)))))
                .containsExactly("campaigns.plan-frozen");
        assertThat(CampaignStory.codes(
                        people.as(campaign.officer(), () -> planCampaign.setTargets(campaign.id(), List.of()))))
                .containsExactly("campaigns.plan-frozen");
    }

    @Test
    void a_campaign_that_is_called_off_ends_and_its_cases_go_on() {
        Begun campaign = story.running(COUNTERSIGN_BY);

        assertThat(people.as(
                                campaign.officer(),
                                () -> actions.act(
                                        campaign.id(),
                                        "campaigns/call-off",
                                        Map.of("reason", "行动并入省级行动"),
                                        Locale.CHINESE))
                        .reasons())
                .isEmpty();
        engine.runDueJobs(campaign.id());

        assertThat(engine.hasEnded(campaign.id())).isTrue();
        assertThat(story.campaign(campaign).stage()).isEqualTo(CampaignStage.CALLED_OFF);
        for (Unit unit : story.units(campaign)) {
            assertThat(engine.hasEnded(java.util.Objects.requireNonNull(unit.bargaining())))
                    .isFalse();
        }
    }

    @Test
    void who_is_not_of_the_federation_finds_no_campaign() {
        Begun campaign = story.begun();
        Begun other = story.begun();

        assertThatThrownBy(() -> people.as(other.officer(), () -> planCampaign.setTargets(campaign.id(), List.of())))
                .isInstanceOf(NotFound.class);
    }
}
