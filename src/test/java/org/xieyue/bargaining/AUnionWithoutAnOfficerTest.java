package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Unions;
import org.xieyue.testing.XieyueTest;

/** A county union has no bargaining officer; the city federation above it acts for it. */
@XieyueTest
class AUnionWithoutAnOfficerTest {

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    ActForUnion actForUnion;

    @Autowired
    BargainingFacts facts;

    @Autowired
    BargainingStory story;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TaskDesk desk;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    private Unions here;
    private Account above;
    private CaseId id;

    @BeforeEach
    void a_case_of_the_county_that_nobody_there_can_work_on() {
        here = people.unions("AH");
        above = people.person("市专干", Role.BARGAINING_OFFICER, here.city());
        EmployerId employer =
                people.as(above, () -> employers.employer(here.county(), "出行公司", Industry.RIDE_HAILING, 40));
        id = people.as(
                above,
                () -> openBargaining
                        .open(BargainingStory.opening(here.county(), List.of(employer), ScopeType.ENTERPRISE))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
    }

    @Test
    void its_tasks_come_to_the_officers_above_with_the_reason_until_it_has_its_own() {
        TaskRow task = first();
        assertThatThrownBy(() -> people.as(above, () -> desk.claim(task.id()))).isInstanceOf(NotAllowed.class);
        assertThat(codes(people.as(above, () -> actForUnion.take(id, " ")))).containsExactly("bargaining.bad-reason");

        assertThat(people.as(above, () -> actForUnion.take(id, "县总工会暂无专干")).orElseThrow())
                .isEqualTo(here.city());
        assertThat(people.as(above, () -> actForUnion.take(id, "再说一次")).isDone())
                .isTrue();

        StandIn standIn =
                Objects.requireNonNull(facts.of(id).orElseThrow().standIn()).standIn();
        assertThat(standIn.union()).isEqualTo(here.city());
        assertThat(standIn.reason()).isEqualTo("县总工会暂无专干");
        assertThat(people.as(
                                above,
                                () -> desk.complete(
                                        first().id(),
                                        "topics-closed",
                                        "",
                                        Map.of("offerTopics", List.of("REST_AND_LEAVE"))))
                        .reasons())
                .isEmpty();
        engine.runDueJobs(id);
        assertThat(first().union()).as("the next task, too").isEqualTo(here.city());
        assertThat(facts.of(id).orElseThrow().row().union()).as("the party").isEqualTo(here.county());
        assertThat(codes(people.as(above, () -> actForUnion.giveBack(id))))
                .containsExactly("bargaining.no-officer-yet");

        Account own = people.person("县专干", Role.BARGAINING_OFFICER, here.county());
        assertThat(people.as(own, () -> actForUnion.giveBack(id)).orElseThrow()).isEqualTo(here.county());
        assertThat(people.as(own, () -> desk.claim(first().id())).isDone()).isTrue();
        assertThat(facts.of(id).orElseThrow().standIn()).isNull();
    }

    @Test
    void nobody_takes_the_place_of_an_officer_who_is_there_nor_of_a_federation_that_acts_nor_from_beside() {
        Account province = people.person("省专干", Role.BARGAINING_OFFICER, here.province());
        Account beside =
                people.person("邻市", Role.BARGAINING_OFFICER, people.unions("AH").city());
        assertThatThrownBy(() -> people.as(beside, () -> actForUnion.take(id, "帮忙")))
                .isInstanceOf(NotFound.class);

        people.as(above, () -> actForUnion.take(id, "暂无专干")).orElseThrow();
        assertThat(codes(people.as(province, () -> actForUnion.take(id, "省里办"))))
                .containsExactly("bargaining.others-act");

        Talk talk = story.decided("AH", 1);
        assertThat(codes(people.as(talk.officer(), () -> actForUnion.take(talk.id(), "我来"))))
                .containsExactly("bargaining.union-has-officer");
    }

    private TaskRow first() {
        return people.as(above, () -> desk.openOf(id)).getFirst();
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
