package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveId;
import org.xieyue.processes.moves.MovingCases;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.processes.moves.Stage;
import org.xieyue.services.DrawnServiceStory;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** Programs apply for what administrators have drawn, and the drawing changes while their cases run. */
@XieyueServerTest
class DrawnServicesOverHttpTest {

    @Autowired
    ApiStory api;

    @Autowired
    DrawnServiceStory story;

    @Autowired
    TestPeople people;

    @Autowired
    EngineDriver engine;

    @Autowired
    ProcessRuns runs;

    @Autowired
    PlanMove plan;

    @Autowired
    RunMove run;

    @Autowired
    MoveBoard moves;

    @Autowired
    MovingCases moving;

    private TestPeople.Organisation at;
    private Account publisher;
    private ApiClient worker;
    private String key;

    @BeforeEach
    void a_service_that_was_drawn_and_published() {
        at = people.organisation();
        publisher = people.organisation().processAdministrator();
        key = story.published(at.processAdministrator(), publisher, DrawnServiceStory.wanted(Template.PLAIN));
        worker = api.as(at.worker());
    }

    private ApiClient.Answered asks(String data) {
        return worker.post("/cases", """
                {"process": "%s", "data": %s}""".formatted(key, data));
    }

    private CaseId opened() {
        ApiClient.Answered answer = asks("{\"title\": \"一套工具\", \"reason\": \"旧的坏了\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        CaseId id = CaseId.parse(answer.at("/id"));
        engine.runDueJobs(id);
        return id;
    }

    @Test
    void a_program_opens_a_case_of_a_drawn_service_by_its_own_fields() {
        ApiClient.Answered incomplete = asks("{\"title\": \"一套工具\"}");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("reason");

        CaseId id = opened();

        assertThat(engine.openTasks(id)).containsExactly("审核");
        ApiClient.Answered dossier = worker.get("/cases/" + id);
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.text()).contains(key);
    }

    @Test
    void a_step_that_was_added_is_for_new_cases_until_the_running_ones_are_moved() {
        CaseId before = opened();
        story.puts(at.processAdministrator(), key, "reviewBlock", "applied");
        assertThat(story.publishes(
                                publisher,
                                key,
                                story.handsIn(at.processAdministrator(), key).orElseThrow())
                        .reasons())
                .isEmpty();
        CaseId after = opened();
        assertThat(List.of(version(before), version(after))).containsExactly(1, 2);

        MoveId move = people.as(publisher, () -> plan.propose(key, 1)).orElseThrow();
        String list = people.as(publisher, () -> moves.view(move)).hash();
        people.as(publisher, () -> run.start(move, list, Stage.ONE)).orElseThrow();
        moving.run();

        assertThat(version(before)).isEqualTo(2);
        assertThat(engine.openTasks(before)).containsExactly("审核");
        assertThat(story.does(before, at.officer(), "审核", "approve", "", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(engine.hasEnded(before)).as("it stood behind the new step").isTrue();
        assertThat(story.does(after, at.officer(), "审核", "approve", "", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(engine.openTasks(after)).as("asked twice").containsExactly("审核");
    }

    private int version(CaseId id) {
        return runs.picture(id).version();
    }
}
