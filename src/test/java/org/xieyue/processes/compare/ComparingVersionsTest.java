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

    private static final String FORM = """
            {"type": "default", "components": [
              {"key": "wish", "type": "textfield", "label": "心愿", "validate": {"required": true, "maxLength": 40}},
              {"key": "kind", "type": "select", "label": "类别", "values": [{"label": "学习", "value": "STUDY"}]}]}""";

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

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\" | trial-tier HIT_POLICY FIRST > UNIQUE",
                "3000 | 5000 | small CELL 金额(元) <= 3000 > <= 5000",
                "\"COUNTY\" | \"CITY\" | small CELL 层级 \"COUNTY\" > \"CITY\"",
                "三千元以下由县级审批 | 三千元以下由区级审批 | small REASON 三千元以下由县级审批 > 三千元以下由区级审批",
                "typeRef=\"long\" | typeRef=\"number\" | amountColumn TYPE long > number",
                "<rule id=\"large\"> | <rule id=\"small2\"> | + small2 「其余由市级审批」 - large 「其余由市级审批」",
            })
    void a_change_of_a_table_names_rule_and_column(String before, String after, String told) {
        String table = text("trial-tier.dmn");

        assertThat(tables(table, table.replaceFirst(before, after))).isEqualTo(told.strip());
    }

    @Test
    void the_order_of_rules_counts_where_the_first_that_fits_decides() {
        String table = text("trial-tier.dmn");
        String turned = table.replaceFirst(
                "(?s)(<rule id=\"small\">.*?</rule>)(\\s+)(<rule id=\"large\">.*?</rule>)", "$3$2$1");
        String collected = table.replaceFirst(
                "(?s)(<rule id=\"poor\">.*?</rule>)(\\s+)(<rule id=\"recent\">.*?</rule>)", "$3$2$1");

        assertThat(tables(table, turned)).isEqualTo("trial-tier ORDER small large > large small");
        assertThat(collected).isNotEqualTo(table);
        assertThat(tables(table, collected)).isEmpty();
    }

    private static String tables(String before, String after) {
        return ProcessComparison.between(Map.of("a.dmn", bytes(before)), Map.of("a.dmn", bytes(after))).stream()
                .map(ComparingVersionsTest::tell)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void fields_of_a_form_are_compared_by_their_key() {
        String changed = FORM.replace("\"required\": true", "\"required\": false")
                .replace("40", "60")
                .replace("\"label\": \"学习\"", "\"label\": \"读书\"");
        String fewer = FORM.replaceAll(",\\s*\\{\"key\": \"kind\".*", "]}");

        assertThat(forms(FORM, FORM.replace("\n", " "))).isEmpty();
        assertThat(forms(FORM, changed))
                .containsExactly(
                        "wish ATTRIBUTE maxLength 40 > 60", "wish REQUIRED true > false", "kind CHOICES 学习 > 读书");
        assertThat(forms(FORM, fewer)).containsExactly("- kind 「类别」");
    }

    private static List<String> forms(String before, String after) {
        return ProcessComparison.between(Map.of("wish.form", bytes(before)), Map.of("wish.form", bytes(after))).stream()
                .map(ComparingVersionsTest::tell)
                .toList();
    }

    private static String tell(Change change) {
        return switch (change.kind()) {
            case ADDED -> "+ " + change.element() + " " + change.label();
            case REMOVED -> "- " + change.element() + " " + change.label();
            case MOVED -> "~ " + change.element();
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
