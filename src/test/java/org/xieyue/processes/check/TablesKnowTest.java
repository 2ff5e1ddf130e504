package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.check.Vocabulary.Table;

/** A table names what is known where it is asked: by a step of the diagram, or by a use case. */
class TablesKnowTest {

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <process id="PROCESS" name="助学" isExecutable="true" camunda:historyTimeToLive="P30D">
                <businessRuleTask id="choose" name="定档" camunda:decisionRef="ASKED"
                  camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry"
                  camunda:resultVariable="tier"/>
              </process>
            </definitions>
            """;

    private static final String REVIEW = """
            {"type": "default", "id": "review", "properties": {"outcomes": "approve,refuse"}, "components": [
              {"type": "number", "key": "children", "label": "子女数", "properties": {"label.en": "Children"}},
              {"type": "radio", "key": "school", "label": "学段",
               "properties": {"label.en": "School", "value.en.HIGH": "High", "value.en.COLLEGE": "College"},
               "values": [{"label": "高中", "value": "HIGH"}, {"label": "大学", "value": "COLLEGE"}]},
              {"type": "textarea", "key": "reason", "label": "理由", "properties": {"label.en": "Reason"}}]}
            """;

    private static final String APPLY =
            REVIEW.replace("\"review\"", "\"apply\"").replace("approve,refuse", "");

    private static final Contract TRIAL = new Contract(
            "trial/open",
            Map.of("amount", Kind.NUMBER, "tier", Kind.TEXT, "members", Kind.IDS),
            Set.of(),
            Set.of(),
            Map.of(
                    "asked",
                    new Table(Map.of("income", Kind.NUMBER, "standard", Kind.NUMBER), Map.of("result", Kind.TEXT))));

    @Test
    void a_table_of_known_variables_is_fine() {
        assertThat(ofTheDiagram("trial", "UNIQUE", List.of("amount:number"), "< 5 -> \"A\"", ">= 5 -> \"B\""))
                .isEmpty();
        assertThat(ofAUseCase(List.of("income:number"), "< standard -> \"A\"", ">= standard -> \"B\""))
                .isEmpty();
    }

    @Test
    void an_unknown_variable_is_named_by_its_column() {
        assertThat(ofTheDiagram("trial", "UNIQUE", List.of("income:number"), "- -> \"A\""))
                .containsExactly("XY-528 in-income income income amount, members, tier");
        assertThat(ofAUseCase(List.of("amount:number"), "- -> \"A\""))
                .containsExactly("XY-528 in-amount amount amount income, standard");
    }

    @Test
    void an_unknown_variable_in_a_cell_is_named_by_its_row() {
        assertThat(ofAUseCase(List.of("income:number"), "< standard -> \"A\"", ">= limit -> \"B\""))
                .contains("XY-530 row1 2 income limit income, standard");
        assertThat(ofAUseCase(List.of("income:number"), "- -> DEEP"))
                .containsExactly("XY-530 row0 1 result DEEP income, standard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount:string | XY-529 in-amount amount amount processes.kind.NUMBER processes.columnType.string",
                "amount:boolean | XY-529 in-amount amount amount processes.kind.NUMBER processes.columnType.boolean",
                "tier:date | XY-529 in-tier tier tier processes.kind.TEXT processes.columnType.date",
                "members:string | XY-529 in-members members members processes.kind.IDS processes.columnType.string",
            })
    void a_column_of_another_type_is_named(String column, String told) {
        assertThat(ofTheDiagram("trial", "UNIQUE", List.of(column), "- -> \"A\""))
                .containsExactly(told);
    }

    @Test
    void the_answer_fits_the_variable_that_takes_it() {
        String table = Tables.table("FIRST", List.of("amount:number"), "- -> 5")
                .replace("name=\"result\" typeRef=\"string\"", "name=\"result\" typeRef=\"number\"");

        assertThat(found("trial", "trial-table", table, Map.of()))
                .containsExactly("XY-529 out result tier processes.kind.TEXT processes.columnType.number");
    }

    @Test
    void what_a_use_case_reads_is_there() {
        String table = Tables.table("FIRST", List.of("income:number"), "- -> \"A\"")
                .replace("trial-table", "asked")
                .replace("name=\"result\"", "name=\"verdict\"");

        assertThat(found("trial", "none", table, Map.of())).containsExactly("XY-531 asked result");
    }

    @Test
    void a_table_that_nobody_asks_is_left_alone() {
        assertThat(found("trial", "none", Tables.table("FIRST", List.of("whatever:number"), "- -> \"A\""), Map.of()))
                .isEmpty();
    }

    @Test
    void fields_of_drawn_forms_are_known() {
        assertThat(drawn(List.of("children:integer", "school:string"), "> 1 | \"HIGH\" -> \"A\"", "- | - -> \"B\""))
                .isEmpty();
        assertThat(drawn(List.of("reason:string"), "- -> \"B\""))
                .singleElement()
                .asString()
                .startsWith("XY-528 in-reason");
        assertThat(drawn(List.of("children:string"), "- -> \"B\""))
                .singleElement()
                .asString()
                .startsWith("XY-529 in-children");
    }

    @Test
    void a_row_that_waits_for_a_value_that_no_field_gives_is_named() {
        assertThat(drawn(List.of("school:string"), "\"HIGH\", \"PRIMARY\" -> \"A\"", "- -> \"B\""))
                .containsExactly("XY-532 row0 1 school \"PRIMARY\" COLLEGE, HIGH");
        assertThat(drawn(List.of("reviewOutcome:string"), "\"agree\" -> \"A\"", "- -> \"B\""))
                .containsExactly("XY-532 row0 1 reviewOutcome \"agree\" approve, refuse");
    }

    @Test
    void words_in_quotes_and_functions_are_no_variables() {
        assertThat(ofAUseCase(
                        List.of("income:number"),
                        "not(> standard) -> \"limit\"",
                        "> 2 * standard and income < max(standard, 9) -> if income > 1 then \"A\" else \"B\"",
                        "> 1 -> if starts with(\"x\", \"y\") then \"A\" else string length(\"z\")"))
                .noneMatch(each -> each.startsWith("XY-53"));
    }

    private static List<String> ofTheDiagram(String process, String policy, List<String> inputs, String... rows) {
        return found(process, "trial-table", Tables.table(policy, inputs, rows), Map.of());
    }

    private static List<String> ofAUseCase(List<String> inputs, String... rows) {
        return found("trial", "none", Tables.table("FIRST", inputs, rows).replace("trial-table", "asked"), Map.of());
    }

    private static List<String> drawn(List<String> inputs, String... rows) {
        return found(
                "tuition",
                "trial-table",
                Tables.table("FIRST", inputs, rows),
                Map.of("apply.form", APPLY, "review.form", REVIEW));
    }

    /** What is found in the table that is told by it and not by its gaps: rule, place, arguments. */
    private static List<String> found(String process, String asked, String table, Map<String, String> forms) {
        Map<String, byte[]> files = new java.util.HashMap<>();
        forms.forEach((name, form) -> files.put(name, form.getBytes(StandardCharsets.UTF_8)));
        files.put(
                "a.bpmn",
                DIAGRAM.replace("PROCESS", process).replace("ASKED", asked).getBytes(StandardCharsets.UTF_8));
        files.put("b.dmn", table.getBytes(StandardCharsets.UTF_8));
        return DiagramCheck.check(
                        files,
                        new Vocabulary(Map.of(), Map.of("trial", TRIAL), Set.of(), Set.of()),
                        Map.of(),
                        Optional.empty())
                .stream()
                .filter(finding -> finding.rule().compareTo("XY-528") >= 0
                        && finding.rule().compareTo("XY-599") < 0)
                .map(finding -> finding.rule() + " " + finding.id() + " "
                        + String.join(
                                " ",
                                finding.args().stream().map(String::valueOf).toList()))
                .toList();
    }
}
