package org.xieyue.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;

/** A form that keeps every rule, and what is told when one thing is changed. */
class FormsSpeakTest {

    private static final String FORM = """
            {"type": "default", "id": "review", "schemaVersion": 16, "properties": {"outcomes": "approve,refuse"},
             "components": [{"type": "group", "id": "one", "label": "情况", "properties": {"label.en": "Facts"}, "components": [
              {"type": "text", "id": "note1", "text": "请如实填写", "properties": {"label.en": "Be truthful"}},
              {"type": "textfield", "key": "name", "label": "学校", "description": "全称",
               "properties": {"label.en": "School", "description.en": "In full"}, "validate": {"required": true, "maxLength": 40}},
              {"type": "number", "key": "amount", "label": "金额", "decimalDigits": 2,
               "properties": {"label.en": "Amount", "kind": "money"}, "validate": {"min": 1, "max": 500}},
              {"type": "datetime", "key": "since", "subtype": "date", "dateLabel": "起", "properties": {"label.en": "Since"}},
              {"type": "radio", "key": "stage", "label": "学段", "properties": {"label.en": "Stage", "value.en.HIGH": "High"},
               "values": [{"label": "高中", "value": "HIGH"}]},
              {"type": "filepicker", "key": "papers", "label": "材料", "properties": {"label.en": "Papers", "paper": "income-proof"}}
             ]}]}
            """;

    @Test
    void a_form_that_keeps_every_rule_is_fine() {
        assertThat(told(FORM)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XY-601  | \"type\": \"default\" | \"type\": \"other\"",
                "XY-602  | \"type\": \"textfield\" | \"type\": \"html\"",
                "XY-602  | \"text\": \"请如实填写\" | \"text\": \"{{reason}}\"",
                "XY-602  | \"text\": \"请如实填写\" | \"text\": \"=reason\"",
                "XY-602  | \"label\": \"学校\" | \"label\": \"${name}\"",
                "XY-603  | \"id\": \"review\" | \"id\": \"other\"",
                "XY-604 name | \"description\": \"全称\" | \"conditional\": {\"hide\": \"no\"}, \"description\": \"全称\"",
                "XY-604 name | \"maxLength\": 40 | \"pattern\": \"a+\"",
                "XY-604 since | \"subtype\": \"date\" | \"subtype\": \"time\"",
                "XY-605 name | \"label\": \"学校\" | \"label\": \"\"",
                "XY-606 opinion | \"key\": \"name\" | \"key\": \"opinion\"",
                "XY-606 amount | \"key\": \"name\" | \"key\": \"amount\"",
                "XY-608  | approve,refuse | approve,whatever",
                "XY-609 amount | \"min\": 1 | \"min\": 501",
                "XY-609 name | \"maxLength\": 40 | \"maxLength\": -1",
                "XY-610 stage | \"value\": \"HIGH\" | \"value\": \"高\"",
                "XY-611 papers | \"paper\": \"income-proof\" | \"paper\": \"Ein Papier\"",
                "XY-612 one | \"label.en\": \"Facts\" | \"x\": \"y\"",
                "XY-612 note1 | \"label.en\": \"Be truthful\" | \"x\": \"y\"",
                "XY-612 name | \"label.en\": \"School\" | \"label.en\": \" \"",
                "XY-612 name | \"description.en\": \"In full\" | \"x\": \"y\"",
                "XY-612 since | \"label.en\": \"Since\" | \"x\": \"y\"",
                "XY-612 stage | , \"value.en.HIGH\": \"High\" | ``",
            })
    void one_change_breaks_one_rule(String rule, String found, String replacement) {
        assertThat(FORM).contains(found);

        assertThat(told(FORM.replace(found, replacement == null ? "" : replacement)))
                .contains(rule.strip());
    }

    @Test
    void more_than_seven_fields_on_a_screen_are_told_at_the_eighth() {
        assertThat(told(form(7, 7))).isEmpty();
        assertThat(told(form(7, 8))).containsExactly("XY-613 f1n7");
        assertThat(told(form(9, 2))).containsExactly("XY-613 f0n7");
    }

    @Test
    void more_fields_than_anybody_fills_in_are_refused() {
        assertThat(told(form(30, 31))).contains("XY-607");
    }

    @Test
    void a_field_that_the_process_does_not_know_is_told() {
        Contract contract =
                new Contract("trial/open", Map.of("amount", Kind.NUMBER, "stage", Kind.TEXT), Set.of(), Set.of());

        assertThat(check(
                        Map.of(
                                "review.form",
                                FORM,
                                "a.bpmn",
                                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"x\"><process id=\"trial\" isExecutable=\"true\"/></definitions>"),
                        Map.of("trial", contract)))
                .filteredOn(each -> each.startsWith("XY-6"))
                .as("texts and papers are never variables")
                .containsExactly("XY-614 since");
    }

    private static String form(int... screens) {
        String groups = IntStream.range(0, screens.length)
                .mapToObj(screen -> "{\"type\": \"group\", \"id\": \"g" + screen
                        + "\", \"label\": \"屏\", \"properties\": {\"label.en\": \"Screen\"}, \"components\": ["
                        + IntStream.range(0, screens[screen])
                                .mapToObj(field -> "{\"type\": \"textfield\", \"key\": \"f" + screen + "n" + field
                                        + "\", \"label\": \"项\", \"properties\": {\"label.en\": \"Item\"}}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return "{\"type\": \"default\", \"id\": \"review\", \"components\": [" + groups + "]}";
    }

    private static List<String> told(String form) {
        return check(Map.of("review.form", form), Map.of());
    }

    private static List<String> check(Map<String, String> files, Map<String, Contract> contracts) {
        Map<String, byte[]> bytes = new java.util.HashMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return DiagramCheck.check(
                        bytes, new Vocabulary(Map.of(), contracts, Set.of(), Set.of()), Map.of(), Optional.empty())
                .stream()
                .map(finding -> (finding.rule() + " " + finding.id()).strip())
                .toList();
    }
}
