package org.xieyue.hardship.process;

import static xieyue.schema.Tables.PROCESS_SCENARIO;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.LookedAt;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.GoBack;
import org.xieyue.processes.play.KeepScenario;
import org.xieyue.testing.TestPeople;

/** Hardship aid with one or more further reviews before the city approves, and as it is shipped again. */
@Component
public class ThreeLevels {

    public static final String KEY = "hardship-aid";

    /** What is shipped leads from the county straight to the city. */
    public static final String CITYS_ROAD = "走通 · 市级审批、发放、复查脱困";

    private static final String TO_CITY =
            "<sequenceFlow id=\"whichTier_to_approveAtCity\" name=\"市级\" sourceRef=\"whichTier\" targetRef=\"approveAtCity\"/>";

    private final DraftProcess draft;
    private final PublishProcess publish;
    private final ProcessBoard board;
    private final GoBack goBack;
    private final KeepScenario scenarios;
    private final DSLContext database;
    private final TestPeople people;
    private byte[] before = new byte[0];

    ThreeLevels(
            DraftProcess draft,
            PublishProcess publish,
            ProcessBoard board,
            GoBack goBack,
            KeepScenario scenarios,
            DSLContext database,
            TestPeople people) {
        this.draft = draft;
        this.publish = publish;
        this.board = board;
        this.goBack = goBack;
        this.scenarios = scenarios;
        this.database = database;
        this.people = people;
    }

    private Account somebody() {
        return people.organisation().processAdministrator();
    }

    public int newest() {
        return people.as(somebody(), () -> board.versions(KEY)).getFirst().version();
    }

    /** Publishes the newest version with so many further reviews in a row, and answers its number. */
    public int publish(int reviews) {
        keep();
        retireTheCitysRoad();
        String drawn = new String(before, StandardCharsets.UTF_8);
        StringBuilder nodes = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        for (int i = 1; i <= reviews; i++) {
            String last = i == 1 ? "whichTier" : "furtherAgrees" + (i - 1);
            nodes.append(level(i, last, i == reviews ? "approveAtCity" : "furtherReview" + (i + 1)));
            shapes.append(shapes(i));
        }
        String out = "furtherAgrees" + reviews + "_to_approveAtCity";
        nodes.append("<sequenceFlow id=\"%s\" name=\"同意\" sourceRef=\"furtherAgrees%d\" targetRef=\"approveAtCity\"/>"
                .formatted(out, reviews));
        shapes.append(edge(out));
        drawn = drawn.replace(TO_CITY, nodes)
                .replace("<incoming>whichTier_to_approveAtCity</incoming>", "<incoming>" + out + "</incoming>")
                .replace("whichTier_to_approveAtCity", "whichTier_to_furtherReview1")
                .replace("</bpmndi:BPMNPlane>", shapes + "</bpmndi:BPMNPlane>");
        return publish(drawn.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #restore} comes back to, whoever publishes in between. */
    public void keep() {
        before = diagram();
    }

    /** Two people say that the city need not be the next any more. */
    private void retireTheCitysRoad() {
        people.as(somebody(), () -> scenarios.of(KEY)).stream()
                .filter(scenario -> scenario.name().equals(CITYS_ROAD))
                .forEach(scenario -> {
                    people.as(somebody(), () -> scenarios.askToRetire(scenario.id(), "审批前加一级"))
                            .orElseThrow();
                    people.as(somebody(), () -> scenarios.retire(scenario.id())).orElseThrow();
                });
    }

    /** As it was before. */
    public void restore() {
        database.update(PROCESS_SCENARIO)
                .setNull(PROCESS_SCENARIO.RETIRE_REASON)
                .setNull(PROCESS_SCENARIO.RETIRE_ASKED_BY)
                .setNull(PROCESS_SCENARIO.RETIRE_ASKED_AT)
                .setNull(PROCESS_SCENARIO.RETIRED_BY)
                .setNull(PROCESS_SCENARIO.RETIRED_AT)
                .where(PROCESS_SCENARIO.PROCESS_KEY.eq(KEY), PROCESS_SCENARIO.NAME.eq(CITYS_ROAD))
                .execute();
        while (before.length > 0 && !java.util.Arrays.equals(before, diagram())) {
            people.as(somebody(), () -> goBack.goBack(KEY, newest(), "复原")).orElseThrow();
        }
    }

    private byte[] diagram() {
        return people.as(somebody(), () -> board.file(KEY, newest(), KEY + ".bpmn"));
    }

    private int publish(byte[] diagram) {
        Map<String, byte[]> files = new HashMap<>();
        Account author = somebody();
        int newest = newest();
        for (String name : people.as(author, () -> board.version(KEY, newest)).files()) {
            files.put(name, people.as(author, () -> board.file(KEY, newest, name)));
        }
        files.put(KEY + ".bpmn", diagram);
        ProcessFolder folder = new ProcessFolder(KEY, files);
        DraftId drafted =
                people.as(author, () -> draft.draft(folder, "审批前加一级复核")).orElseThrow();
        return people.as(somebody(), () -> publish.publishDraft(drafted, new LookedAt(folder.hash(), newest), ""))
                .orElseThrow();
    }

    private static String level(int i, String from, String next) {
        String name = i == 1 ? "复核" : "第 " + i + " 次复核";
        return """
                <sequenceFlow id="%2$s_to_furtherReview%1$d" name="同意" sourceRef="%2$s" targetRef="furtherReview%1$d"/>
                <userTask id="furtherReview%1$d" name="%3$s" camunda:formKey="hardship/further-review" \
                camunda:candidateGroups="REVIEWER@COUNTY"><extensionElements><camunda:properties>\
                <camunda:property name="deadline" value="5wd"/></camunda:properties></extensionElements></userTask>
                <sequenceFlow id="furtherReview%1$d_to_furtherAgrees%1$d" sourceRef="furtherReview%1$d" targetRef="furtherAgrees%1$d"/>
                <exclusiveGateway id="furtherAgrees%1$d" name="%3$s是否同意?" default="furtherAgrees%1$d_to_%4$s"/>
                <sequenceFlow id="furtherAgrees%1$d_to_reviewAtCounty" name="退回县级" sourceRef="furtherAgrees%1$d" targetRef="reviewAtCounty">
                <conditionExpression xsi:type="tFormalExpression">${decision == 'return'}</conditionExpression></sequenceFlow>
                <sequenceFlow id="furtherAgrees%1$d_to_countyRefuses" name="不予帮扶" sourceRef="furtherAgrees%1$d" targetRef="countyRefuses">
                <conditionExpression xsi:type="tFormalExpression">${decision == 'refuse'}</conditionExpression></sequenceFlow>
                """.formatted(i, from, name, next);
    }

    private static String shapes(int i) {
        return shape("furtherReview" + i)
                + shape("furtherAgrees" + i)
                + edge("furtherReview%1$d_to_furtherAgrees%1$d".formatted(i))
                + edge("furtherAgrees%d_to_reviewAtCounty".formatted(i))
                + edge("furtherAgrees%d_to_countyRefuses".formatted(i))
                + (i == 1 ? "" : edge("furtherAgrees%d_to_furtherReview%d".formatted(i - 1, i)));
    }

    private static String shape(String id) {
        return "<bpmndi:BPMNShape id=\"%1$s_shape\" bpmnElement=\"%1$s\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>"
                .formatted(id);
    }

    private static String edge(String id) {
        return "<bpmndi:BPMNEdge id=\"%1$s_edge\" bpmnElement=\"%1$s\"><di:waypoint x=\"100\" y=\"40\"/><di:waypoint x=\"200\" y=\"40\"/></bpmndi:BPMNEdge>"
                .formatted(id);
    }
}
