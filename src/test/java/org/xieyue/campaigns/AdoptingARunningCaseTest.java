package org.xieyue.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.campaigns.CampaignStory.codes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.ActForUnion;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Talks that began before the campaign count for it. */
@XieyueTest
class AdoptingARunningCaseTest {

    @Autowired
    CampaignStory story;

    @Autowired
    AdoptCase adoptCase;

    @Autowired
    CampaignBoard board;

    @Autowired
    ActForUnion actForUnion;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    ConcludeBargaining concludeBargaining;

    @Autowired
    EngineDriver engine;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPeople people;

    @Test
    void the_running_case_that_fits_is_offered_and_no_other_is_opened_for_the_unit() {
        Begun begun = story.planned();
        Unit unit = unit(begun, "快递单独");
        CaseId running = opened(begun, unit.union(), ScopeType.ENTERPRISE, unit.employers());
        opened(begun, begun.here().city(), ScopeType.ENTERPRISE, unit.employers());
        opened(begun, unit.union(), ScopeType.ENTERPRISE, List.of(story.employer(begun, Industry.EXPRESS, 10)));

        assertThat(people.as(begun.officer(), () -> adoptCase.choices(begun.id(), unit.id())))
                .extracting(BargainingRow::caseId)
                .containsExactly(running);
        assertThat(adopts(begun, unit, running).isDone()).isTrue();
        assertThat(adopts(begun, unit, running).isDone()).as("again").isTrue();
        assertThat(people.as(begun.officer(), () -> adoptCase.choices(begun.id(), unit.id())))
                .isEmpty();

        story.done(
                begun,
                begun.officer(),
                "制定行动方案",
                "freeze-plan",
                Map.of("countersignBy", clock.today().plusDays(5).toString()));
        story.signs(begun, begun.authority());
        story.signs(begun, begun.chamber());
        story.done(begun, begun.officer(), "开立协商案件", "open-cases", Map.of());
        assertThat(unit(begun, "快递单独").bargaining()).isEqualTo(running);
        assertThat(unit(begun, "网约车联合").bargaining()).isNotNull();
    }

    @Test
    void what_does_not_fit_is_refused_with_what_is_wrong() {
        Begun begun = story.planned();
        Unit alone = unit(begun, "快递单独");
        Unit joint = unit(begun, "网约车联合");
        CaseId elsewhere = opened(begun, begun.here().city(), ScopeType.ENTERPRISE, alone.employers());
        CaseId others = opened(
                begun, alone.union(), ScopeType.ENTERPRISE, List.of(story.employer(begun, Industry.EXPRESS, 10)));
        CaseId industry = opened(begun, alone.union(), ScopeType.INDUSTRY, alone.employers());
        CaseId over = opened(begun, alone.union(), ScopeType.ENTERPRISE, alone.employers());
        people.as(begun.officer(), () -> concludeBargaining.withdraw(over, "不谈了"))
                .orElseThrow();
        engine.runDueJobs(over);

        assertThat(codes(adopts(begun, alone, elsewhere))).containsExactly("campaigns.adopt-union");
        assertThat(codes(adopts(begun, alone, others))).containsExactly("campaigns.adopt-employers");
        assertThat(codes(adopts(begun, alone, industry))).containsExactly("campaigns.adopt-scope");
        assertThat(codes(adopts(begun, alone, over))).containsExactly("campaigns.adopt-over");

        CaseId fits = opened(begun, joint.union(), ScopeType.JOINT, joint.employers());
        assertThat(adopts(begun, joint, fits).isDone()).isTrue();
        assertThat(codes(adopts(begun, joint, opened(begun, joint.union(), ScopeType.JOINT, joint.employers()))))
                .containsExactly("campaigns.unit-has-case");
        assertThat(Objects.requireNonNull(unit(begun, "网约车联合").bargaining())).isEqualTo(fits);
    }

    @Test
    void a_case_of_a_union_elsewhere_does_not_exist_for_the_federation() {
        Begun begun = story.planned();
        Begun other = story.begun();
        EmployerId employer = story.employer(other, Industry.EXPRESS, 10);
        CaseId theirs = opened(other, other.here().county(), ScopeType.ENTERPRISE, List.of(employer));

        assertThatThrownBy(() -> adopts(begun, unit(begun, "快递单独"), theirs)).isInstanceOf(NotFound.class);
        Account lower =
                people.person("县专干", Role.BARGAINING_OFFICER, begun.here().county());
        assertThatThrownBy(() -> people.as(
                        lower,
                        () -> adoptCase.choices(begun.id(), unit(begun, "快递单独").id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_behind_the_board_tells_whose_union_has_no_officer_until_somebody_acts_for_it() {
        Begun begun = story.running(clock.today().plusDays(5));
        CaseId county = Objects.requireNonNull(unit(begun, "快递单独").bargaining());
        assertThat(row(begun, "快递单独").unattended()).isTrue();
        assertThat(row(begun, "网约车联合").unattended()).as("the city has its own").isFalse();

        people.as(begun.officer(), () -> actForUnion.take(county, "县总工会暂无专干")).orElseThrow();
        assertThat(row(begun, "快递单独").unattended()).isFalse();
        assertThat(row(begun, "快递单独").standIn()).isTrue();
        assertThat(row(begun, "网约车联合").standIn()).isFalse();
    }

    private UnitRow row(Begun begun, String title) {
        return people
                .as(begun.officer(), () -> board.units(begun.id(), CampaignBoard.Choice.ALL, null, 50))
                .rows()
                .stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Unit unit(Begun begun, String title) {
        return story.units(begun).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Answer<UnitId> adopts(Begun begun, Unit unit, CaseId bargaining) {
        return people.as(begun.officer(), () -> adoptCase.adopt(begun.id(), unit.id(), bargaining));
    }

    private CaseId opened(Begun begun, UnionId union, ScopeType scope, List<EmployerId> with) {
        NewBargaining opening = BargainingStory.opening(union, with, scope);
        assertThat(opening.outcomeType()).isEqualTo(OutcomeType.COLLECTIVE_CONTRACT);
        CaseId id = people.as(
                begun.officer(),
                () -> openBargaining.open(opening).orElseThrow().id());
        engine.runDueJobs(id);
        return id;
    }
}
