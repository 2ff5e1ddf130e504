package org.xieyue.processes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is changed in a table or a form, and exactly that is told. */
class ComparingTablesAndFormsTest {

    private static final String FORM = """
            {"type": "default", "id": "wish", "properties": {"outcomes": "approve, refuse"}, "components": [
              {"type": "group", "id": "one", "label": "心愿", "components": [
                {"key": "wish", "type": "textfield", "label": "愿望", "description": "写一件事", "validate": {"required": true, "maxLength": 40}},
                {"key": "kind", "type": "select", "label": "类别", "properties": {"label.en": "Kind", "value.en.STUDY": "Study"},
                 "values": [{"label": "学习", "value": "STUDY"}]}]},
              {"type": "group", "id": "two", "label": "金额", "components": [
                {"key": "cost", "type": "number", "label": "费用"}, {"key": "proof", "type": "filepicker", "label": "凭证", "properties": {"paper": "income-proof"}}]}]}""";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\" | trial-tier HIT_POLICY FIRST > UNIQUE",
                "hitPolicy=\"COLLECT\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | trial-limits HIT_POLICY COLLECT > COLLECT_SUM",
                "name=\"层级\" camunda | name=\"级别\" camunda | trial-tier NAME 层级 > 级别",
                "3000 | 5000 | small CELL 金额(元) <= 3000 > <= 5000",
                "&lt;= 3000 | - | small CELL 金额(元) <= 3000 >",
                "<text>-</text> | <text></text> | ``",
                "\"COUNTY\" | \"CITY\" | small RESULT 层级 \"COUNTY\" > \"CITY\"",
                "三千元以下由县级审批 | 三千元以下由区级审批 | small REASON 三千元以下由县级审批 > 三千元以下由区级审批",
                "typeRef=\"long\" | typeRef=\"number\" | amountColumn TYPE long > number",
                "<text>amount</text> | <text>sum</text> | amountColumn CONDITION amount > sum",
                "label=\"金额\\(元\\)\" | label=\"数额\" | amountColumn NAME 金额(元) > 数额",
                "<rule id=\"large\"> | <rule id=\"small2\"> | + small2 「层级」#2「其余由市级审批」 - large 「层级」#2「其余由市级审批」",
                "</inputExpression></input> | </inputExpression><inputValues><text>1, 2</text></inputValues></input> | amountColumn ATTRIBUTE values  > 1, 2",
            })
    void a_change_of_a_table_names_row_and_column(String before, String after, String told) {
        String table = text("trial-tier.dmn");
        String changed = table.replaceFirst(before, java.util.regex.Matcher.quoteReplacement(after));

        assertThat(changed).isNotEqualTo(table);
        assertThat(tables(table, changed)).isEqualTo(told == null ? "" : told.strip());
    }

    @Test
    void a_column_that_goes_takes_its_cells_with_it_and_one_that_comes_brings_them() {
        String more = text("trial-tier.dmn");
        String fewer = more.replaceFirst("<input id=\"sinceColumn\".*", "")
                .replaceAll("<inputEntry id=\"[a-z]+-since\">.*", "");

        assertThat(tables(more, fewer)).isEqualTo("- sinceColumn 「限额」「起」");
        assertThat(tables(fewer, more)).isEqualTo("+ sinceColumn 「限额」「起」 recent CELL 起  > >= date(\"2026-01-01\")");
    }

    @Test
    void a_row_that_moved_is_told_where_the_first_that_fits_decides() {
        String table = text("trial-tier.dmn");
        String turned = table.replaceFirst(
                "(?s)(<rule id=\"small\">.*?</rule>)(\\s+)(<rule id=\"large\">.*?</rule>)", "$3$2$1");
        String collected = table.replaceFirst(
                "(?s)(<rule id=\"poor\">.*?</rule>)(\\s+)(<rule id=\"recent\">.*?</rule>)", "$3$2$1");

        assertThat(tables(table, turned)).isEqualTo("small ORDER 1 > 2");
        assertThat(collected).isNotEqualTo(table);
        assertThat(tables(table, collected)).isEmpty();
    }

    @Test
    void a_column_that_moved_changes_nothing_but_is_seen() {
        String table = text("trial-tier.dmn");
        String turned = table.replaceFirst(
                        "(<input id=\"incomeColumn\".*)(\\s+)(<input id=\"sinceColumn\".*)", "$3$2$1")
                .replaceAll("(<inputEntry id=\"[a-z]+-in\">.*)(\\s+)(<inputEntry id=\"[a-z]+-since\">.*)", "$3$2$1");

        assertThat(turned).isNotEqualTo(table);
        assertThat(tables(table, turned)).matches("~ (incomeColumn|sinceColumn)");
    }

    @Test
    void as_few_as_possible_have_moved() {
        assertThat(Order.moved(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
                .containsExactly("d");
        assertThat(Order.moved(List.of("a", "b", "c"), List.of("a", "x", "c"))).isEmpty();
        assertThat(Order.moved(List.of("a", "b", "c", "d"), List.of("a", "c", "b", "d")))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "approve, refuse | approve,return,refuse | wish OUTCOMES approve,refuse > approve,return,refuse",
                "\"label\": \"愿望\" | \"label\": \"愿望是\" | wish NAME 愿望 > 愿望是",
                "\"required\": true | \"required\": false | wish REQUIRED true > false",
                "40 | 60 | wish ATTRIBUTE maxLength 40 > 60",
                "写一件事 | 写一件小事 | wish ATTRIBUTE description 写一件事 > 写一件小事",
                "\"label.en\": \"Kind\" | \"label.en\": \"Sort\" | kind ATTRIBUTE label.en Kind > Sort",
                "\"label\": \"学习\" | \"label\": \"读书\" | kind CHOICES 学习 > 读书",
                "\"value\": \"STUDY\" | \"value\": \"LEARN\" | kind CHOICES 学习 > 学习",
                "{\"label\": \"学习\", | {\"label\": \"家庭\", \"value\": \"HOME\"}, {\"label\": \"学习\", | kind CHOICES 学习 > 家庭、学习",
                "\"Study\" | \"Learning\" | kind ATTRIBUTE options.en Study > Learning",
                "\"select\" | \"checklist\" | kind TYPE select > checklist",
                "\"label\": \"费用\" | \"label\": \"费用\", \"decimalDigits\": 2, \"properties\": {\"kind\": \"money\"} | cost TYPE number > money",
                "income-proof | hospital-bill | proof ATTRIBUTE paper income-proof > hospital-bill",
                "{\"key\": \"cost\", \"type\": \"number\", \"label\": \"费用\"},  | `` | - cost 「费用」",
            })
    void a_change_of_a_form_names_the_field(String before, String after, String told) {
        assertThat(FORM).contains(before);

        assertThat(forms(FORM, FORM.replace(before, after == null ? "" : after)))
                .containsExactly(told.strip());
    }

    @Test
    void a_form_written_otherwise_is_the_same() {
        assertThat(forms(FORM, FORM.replace("\n", " ").replace("approve, refuse", "approve,refuse")))
                .isEmpty();
    }

    @Test
    void a_field_that_moved_is_told_with_its_screen() {
        String cost = "{\"key\": \"cost\", \"type\": \"number\", \"label\": \"费用\"}, ";
        String first = FORM.replace(cost, "").replace("{\"key\": \"wish\"", cost + "{\"key\": \"wish\"");
        String across = FORM.replace(cost, "")
                .replace("\"STUDY\"}]}", "\"STUDY\"}]}, " + cost.strip().replaceAll(",$", ""));

        assertThat(forms(FORM, first)).containsExactly("cost ATTRIBUTE screen 「金额」 > 「心愿」", "cost ORDER 5 > 2");
        assertThat(forms(FORM, across)).contains("cost ATTRIBUTE screen 「金额」 > 「心愿」");
    }

    private static List<String> forms(String before, String after) {
        return ProcessComparison.between(Map.of("wish.form", bytes(before)), Map.of("wish.form", bytes(after))).stream()
                .map(ComparingVersionsTest::tell)
                .toList();
    }

    private static String tables(String before, String after) {
        return String.join(
                " ",
                ProcessComparison.between(Map.of("a.dmn", bytes(before)), Map.of("a.dmn", bytes(after))).stream()
                        .map(ComparingVersionsTest::tell)
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream file = ComparingTablesAndFormsTest.class.getResourceAsStream("/processes/trial/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
