package org.xieyue.processes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.processes.compare.Change.Kind;

/** One thing is changed, and exactly that is told. */
class ComparingVersionsTest {

    @Test
    void a_process_does_not_differ_from_itself() {
        assertThat(ProcessComparison.between(trial(), trial())).isEmpty();
    }

    @Test
    void spaces_prefixes_and_the_order_of_elements_are_no_differences() {
        String diagram = text("trial.bpmn");
        String flow = "    <sequenceFlow id=\"toCheck\" sourceRef=\"asked\" targetRef=\"checkPapers\"/>\n";
        String rewritten = diagram.replace(flow, "")
                .replace("  </process>", flow + "  </process>")
                .replace("xmlns=\"http://www.omg.org", "xmlns:bpmn=\"http://www.omg.org")
                .replaceAll("<(/?)(?=[a-zA-Z])(?!camunda:)", "<$1bpmn:")
                .replaceAll("\n +", "\n\t");

        assertThat(ProcessComparison.between(trial(), Map.of("trial.bpmn", bytes(rewritten), "trial-tier.dmn", tier())))
                .isEmpty();
    }

    @Test
    void saying_what_holds_anyway_is_no_difference() {
        String said = text("trial.bpmn")
                .replace("<startEvent id=\"stopped\"", "<startEvent id=\"stopped\" isInterrupting=\"true\"")
                .replace("<boundaryEvent ", "<boundaryEvent cancelActivity=\"true\" ");

        assertThat(said).contains("isInterrupting", "cancelActivity");
        assertThat(ProcessComparison.between(trial(), Map.of("trial.bpmn", bytes(said), "trial-tier.dmn", tier())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "核对材料 | 审核材料 | checkPapers NAME 核对材料 > 审核材料",
                "Groups=\"CASE_OFFICER\" | Groups=\"REVIEWER@COUNTY\" | checkPapers POST CASE_OFFICER > REVIEWER@COUNTY",
                "value=\"5wd\" | value=\"parameter:reviewPeriod\" | checkPapers DEADLINE 5wd > parameter:reviewPeriod",
                "trial/check | trial/opinion | checkPapers FORM trial/check > trial/opinion",
                "${trialReserve} | ${harmless} | reserve STEP ${trialReserve} > ${harmless}",
                "== 'AGREE' | == 'YES' | agreed CONDITION ${outcome == 'AGREE'} > ${outcome == 'YES'}",
                "default=\"refused\" | default=\"agreed\" | isComplete OTHERWISE 「已办结」 > 「预留资金」",
                "sourceRef=\"isComplete\" targetRef=\"ended\" | sourceRef=\"isComplete\" targetRef=\"checkPapers\" | refused TO 「已办结」 > 「核对材料」",
                "attachedToRef=\"reserve\" | attachedToRef=\"hearMembers\" | budgetExhausted HOST 「预留资金」 > 「听取意见」",
                "${endsAt} | ${laterAt} | periodOver TIME ${endsAt} > ${laterAt}",
                "${each(members)} | ${each(others)} | hearMembers REPETITION ∥ ${each(members)} > ∥ ${each(others)}",
                "messageRef=\"trialAnswered\" | messageRef=\"trialStopped\" | answered MESSAGE trial.answered > trial.stopped",
                "errorCode=\"NO_BUDGET\" | errorCode=\"NO_MONEY\" | budgetExhausted ERROR NO_BUDGET > NO_MONEY",
                "decisionRef=\"trial-tier\" | decisionRef=\"other\" | chooseTier DECISION trial-tier > other",
                "resultVariable=\"tier\" | resultVariable=\"level\" | chooseTier ATTRIBUTE camunda:resultVariable tier > level",
                "TimeToLive=\"P30D\" | TimeToLive=\"P60D\" | trial ATTRIBUTE camunda:historyTimeToLive P30D > P60D",
                "camunda:asyncBefore=\"true\" | name=\"预留资金\" | reserve ATTRIBUTE camunda:asyncBefore true > ",
                "userTask id=\"checkPapers\" | receiveTask id=\"checkPapers\" | checkPapers TYPE userTask > receiveTask",
            })
    void one_change_of_the_diagram_is_told_as_that_change(String before, String after, String told) {
        String changed = text("trial.bpmn").replace(before, after);
        if (after.startsWith("receiveTask")) {
            changed = changed.replaceFirst("</userTask>", "</receiveTask>");
        }
        if (after.startsWith("name=")) {
            changed = text("trial.bpmn").replace(" " + before, "");
        }

        assertThat(ProcessComparison.between(trial(), Map.of("trial.bpmn", bytes(changed), "trial-tier.dmn", tier())))
                .extracting(ComparingVersionsTest::tell)
                .containsExactly(told.strip());
    }

    @Test
    void elements_come_and_go_with_their_flows() {
        String more = text("trial.bpmn")
                .replace(
                        "<sequenceFlow id=\"toCheck\" sourceRef=\"asked\" targetRef=\"checkPapers\"/>",
                        "<sequenceFlow id=\"toFirst\" sourceRef=\"asked\" targetRef=\"first\"/>"
                                + "<userTask id=\"first\" name=\"补充核查\"/>"
                                + "<sequenceFlow id=\"toCheck\" sourceRef=\"first\" targetRef=\"checkPapers\"/>");

        Map<String, byte[]> after = Map.of("trial.bpmn", bytes(more), "trial-tier.dmn", tier());
        assertThat(ProcessComparison.between(trial(), after))
                .extracting(ComparingVersionsTest::tell)
                .containsExactly("+ toFirst 「已提出」→「补充核查」", "+ first 「补充核查」", "toCheck FROM 「已提出」 > 「补充核查」");
        assertThat(ProcessComparison.between(after, trial()))
                .extracting(ComparingVersionsTest::tell)
                .containsExactly("toCheck FROM 「补充核查」 > 「已提出」", "- toFirst 「已提出」→「补充核查」", "- first 「补充核查」");
    }

    @Test
    void an_element_that_names_its_former_id_is_the_same_one() {
        String renamed = text("trial.bpmn")
                .replace("\"reserve\"", "\"reserveMoney\"")
                .replace(
                        "camunda:asyncBefore=\"true\"/>",
                        "camunda:asyncBefore=\"true\"><extensionElements><camunda:properties>"
                                + "<camunda:property name=\"formerly\" value=\"reserve\"/>"
                                + "</camunda:properties></extensionElements></serviceTask>");

        assertThat(ProcessComparison.between(trial(), Map.of("trial.bpmn", bytes(renamed), "trial-tier.dmn", tier())))
                .extracting(ComparingVersionsTest::tell)
                .containsExactly(
                        "reserveMoney ID reserve > reserveMoney", "reserveMoney ATTRIBUTE formerly  > reserve");
    }

    @Test
    void what_was_only_drawn_elsewhere_is_told_apart() {
        String drawn = text("trial.bpmn").replace("</definitions>", picture("100") + "</definitions>");
        String moved = drawn.replace("x=\"100\"", "x=\"140.0\"");
        String same = drawn.replace("x=\"100\"", "x=\"100.0\"");

        assertThat(ProcessComparison.between(Map.of("trial.bpmn", bytes(drawn)), Map.of("trial.bpmn", bytes(moved))))
                .extracting(Change::kind, Change::element)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MOVED, "checkPapers"));
        assertThat(ProcessComparison.between(Map.of("trial.bpmn", bytes(drawn)), Map.of("trial.bpmn", bytes(same))))
                .isEmpty();
    }

    @Test
    void what_makes_room_for_a_new_step_is_told_in_one_line() {
        String before = drawn(100, 250, 400, 400, 550);
        String after = drawn(100, 250, 530, 530, 680)
                .replace("<userTask id=\"c\"", "<userTask id=\"new\" name=\"新\"/><userTask id=\"c\"")
                .replace("</d:BPMNPlane>", shape("new", 400) + "</d:BPMNPlane>");

        assertThat(told(before, after))
                .as("b went nowhere, the clock hangs on c, flows follow their ends")
                .containsExactly("+ new 「新」", ">> 2 right");
        assertThat(told(before, drawn(100, 250, 600, 600, 550)))
                .as("one step alone, with the clock on it, stands elsewhere among its neighbours")
                .containsExactly("~ c");
        assertThat(told(before, drawn(40, 190, 340, 340, 490))).containsExactly(">> 4 left");
        assertThat(told(before, before.replace("x=\"300\" y=\"66\"", "x=\"300\" y=\"90\"")))
                .as("a flow that was bent by hand")
                .containsExactly("~ ab");
    }

    @Test
    void a_place_that_is_no_number_says_nothing() {
        assertThat(told(
                        drawn(100, 250, 400, 400, 550),
                        drawn(100, 250, 400, 400, 550).replace("x=\"550\"", "x=\"1E999999999\"")))
                .containsExactly("~ d");
    }

    private static List<String> told(String before, String after) {
        return ProcessComparison.between(Map.of("a.bpmn", bytes(before)), Map.of("a.bpmn", bytes(after))).stream()
                .map(ComparingVersionsTest::tell)
                .toList();
    }

    /** Steps a, b, c with a clock on it, d, one behind the other, and a flow from a to b and from b to c. */
    private static String drawn(int a, int b, int c, int clock, int d) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                + " xmlns:i=\"http://www.omg.org/spec/DD/20100524/DI\""
                + " xmlns:c=\"http://www.omg.org/spec/DD/20100524/DC\"><process id=\"p\">"
                + "<userTask id=\"a\"/><userTask id=\"b\"/><userTask id=\"c\"/><userTask id=\"d\"/>"
                + "<boundaryEvent id=\"clock\" attachedToRef=\"c\"/>"
                + "<sequenceFlow id=\"ab\" sourceRef=\"a\" targetRef=\"b\"/>"
                + "<sequenceFlow id=\"bc\" sourceRef=\"b\" targetRef=\"c\"/></process>"
                + "<d:BPMNDiagram><d:BPMNPlane bpmnElement=\"p\">"
                + shape("a", a) + shape("b", b) + shape("c", c) + shape("clock", clock) + shape("d", d)
                + flow("ab", a + 100, 300, b) + flow("bc", b + 100, b + 120, c)
                + "</d:BPMNPlane></d:BPMNDiagram></definitions>";
    }

    private static String shape(String id, int x) {
        return "<d:BPMNShape bpmnElement=\"" + id + "\"><c:Bounds x=\"" + x
                + "\" y=\"20\" width=\"100\" height=\"80\"/></d:BPMNShape>";
    }

    private static String flow(String id, int from, int over, int to) {
        return "<d:BPMNEdge bpmnElement=\"" + id + "\"><i:waypoint x=\"" + from + "\" y=\"66\"/><i:waypoint x=\"" + over
                + "\" y=\"66\"/><i:waypoint x=\"" + to + "\" y=\"66\"/></d:BPMNEdge>";
    }

    static String tell(Change change) {
        return switch (change.kind()) {
            case ADDED -> "+ " + change.element() + " " + change.label();
            case REMOVED -> "- " + change.element() + " " + change.label();
            case MOVED -> "~ " + change.element();
            case SHIFTED -> ">> " + change.after() + " " + change.detail();
            case CHANGED ->
                (change.element()
                                + " "
                                + change.facet()
                                + (change.detail().isEmpty() ? "" : " " + change.detail())
                                + " "
                                + change.before()
                                + " > "
                                + change.after())
                        .strip();
        };
    }

    private static String picture(String x) {
        return "<d:BPMNDiagram xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                + " xmlns:c=\"http://www.omg.org/spec/DD/20100524/DC\"><d:BPMNPlane bpmnElement=\"trial\">"
                + "<d:BPMNShape bpmnElement=\"checkPapers\"><c:Bounds x=\"" + x
                + "\" y=\"20\" width=\"100\" height=\"80\"/></d:BPMNShape></d:BPMNPlane></d:BPMNDiagram>";
    }

    private static Map<String, byte[]> trial() {
        return Map.of("trial.bpmn", bytes(text("trial.bpmn")), "trial-tier.dmn", tier());
    }

    private static byte[] tier() {
        return bytes(text("trial-tier.dmn"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream file = ComparingVersionsTest.class.getResourceAsStream("/processes/trial/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
