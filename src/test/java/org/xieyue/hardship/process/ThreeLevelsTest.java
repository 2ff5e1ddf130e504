package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.TASK;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.GoBack;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveId;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MovingCases;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

/** The review of a hardship case gets a third level while the case is under way. */
@XieyueTest
class ThreeLevelsTest extends HardshipProcess {

    private static final String KEY = "hardship-aid";

    @Autowired
    DraftProcess draft;

    @Autowired
    PublishProcess publish;

    @Autowired
    ProcessBoard board;

    @Autowired
    PlanMove plan;

    @Autowired
    RunMove run;

    @Autowired
    MoveBoard moves;

    @Autowired
    MovingCases moving;

    @Autowired
    GoBack goBack;

    @Autowired
    DSLContext database;

    private boolean changed;

    @AfterEach
    void two_levels_again() {
        if (changed) {
            people.as(at.processAdministrator(), () -> goBack.goBack(KEY, newest(), "复原"))
                    .orElseThrow();
        }
    }

    @Test
    void a_case_at_the_county_goes_on_to_the_third_level_with_its_deadline_and_ends_as_it_should() {
        CaseId id = noticePassed();
        LocalDate due = due(id);
        int before = newest();
        int version = publishThreeLevels();

        MoveId move = people.as(at.processAdministrator(), () -> plan.propose(KEY, before))
                .orElseThrow();
        while (view(move).next() != null) {
            MoveView now = view(move);
            people.as(at.processAdministrator(), () -> run.start(move, now.hash(), now.next()))
                    .orElseThrow();
            moving.run();
        }

        assertThat(version).isEqualTo(before + 1);
        assertThat(due(id)).isEqualTo(due);
        assertThat(story.timeline(id, at)).last().asString().contains("case.moved");
        story.countyAgrees(id, at, "6000");
        assertThat(story.tasks(id)).containsExactly("市级复核");
        Account reviewer = people.person("市复", Role.REVIEWER, at.city());
        story.done(
                id,
                reviewer,
                "市级复核",
                "review-agree",
                "",
                Map.of("amount", new BigDecimal("6000"), "unrelated", true));
        assertThat(story.tasks(id)).containsExactly("市级审批");
        story.cityApproves(id, at, line);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    private int publishThreeLevels() {
        Account author = people.organisation().processAdministrator();
        Map<String, byte[]> files = new HashMap<>();
        int now = newest();
        for (String name :
                people.as(author, () -> board.version(KEY, now)).files()) {
            files.put(name, people.as(author, () -> board.file(KEY, now, name)));
        }
        String diagram = new String(files.get(KEY + ".bpmn"), StandardCharsets.UTF_8)
                .replace(
                        "sourceRef=\"whichTier\" targetRef=\"approveAtCity\"/>",
                        "sourceRef=\"whichTier\" targetRef=\"reviewAtCity\"/>"
                                + "<userTask id=\"reviewAtCity\" name=\"市级复核\" camunda:formKey=\"hardship/county-review\""
                                + " camunda:candidateGroups=\"REVIEWER@CITY\"><extensionElements><camunda:properties>"
                                + "<camunda:property name=\"deadline\" value=\"5wd\"/></camunda:properties></extensionElements></userTask>"
                                + "<sequenceFlow id=\"reviewAtCity_to_approveAtCity\" sourceRef=\"reviewAtCity\" targetRef=\"approveAtCity\"/>")
                .replace("<incoming>whichTier_to_approveAtCity</incoming>", "")
                .replace("</bpmndi:BPMNPlane>", SHAPES + "</bpmndi:BPMNPlane>");
        files.put(KEY + ".bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        ProcessFolder folder = new ProcessFolder(KEY, files);
        DraftId drafted =
                people.as(author, () -> draft.draft(folder, "大额救助加一级复核")).orElseThrow();
        int version = people.as(
                        at.processAdministrator(), () -> publish.publishDraft(drafted, folder.hash(), ""))
                .orElseThrow();
        changed = true;
        return version;
    }

    private static final String SHAPES = "<bpmndi:BPMNShape id=\"reviewAtCity_shape\" bpmnElement=\"reviewAtCity\">"
            + "<dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
            + "<bpmndi:BPMNEdge id=\"reviewAtCity_edge\" bpmnElement=\"reviewAtCity_to_approveAtCity\">"
            + "<di:waypoint x=\"100\" y=\"40\"/><di:waypoint x=\"200\" y=\"40\"/></bpmndi:BPMNEdge>";

    private int newest() {
        return people.as(at.processAdministrator(), () -> board.versions(KEY))
                .getFirst()
                .version();
    }

    private MoveView view(MoveId move) {
        return people.as(at.processAdministrator(), () -> moves.view(move));
    }

    private LocalDate due(CaseId id) {
        return database.select(TASK.DUE_ON)
                .from(TASK)
                .where(TASK.CASE_ID.eq(id.value()))
                .fetchSingle(TASK.DUE_ON);
    }
}
