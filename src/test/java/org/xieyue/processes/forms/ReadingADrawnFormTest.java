package org.xieyue.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.processes.check.FormWords;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.forms.DrawnForm.Note;
import org.xieyue.processes.forms.DrawnForm.Screen;
import org.xieyue.processes.forms.FormFile.Reading;
import org.xieyue.shared.Label;

class ReadingADrawnFormTest {

    private static final String WHOLE = """
            {"type": "default", "id": "home-visit", "schemaVersion": 16,
             "properties": {"outcomes": "approve, return,refuse"},
             "components": [
              {"type": "text", "text": "如实填写", "properties": {"label.en": "Tell the truth"}},
              {"type": "group", "label": "家庭", "properties": {"label.en": "Household"}, "components": [
                {"type": "textfield", "key": "school", "label": "学校", "properties": {"label.en": "School"},
                 "validate": {"required": true, "maxLength": 50}},
                {"type": "number", "key": "children", "label": "子女数", "validate": {"min": 1, "max": 5}}]},
              {"type": "group", "label": "申请", "components": [
                {"type": "number", "key": "sum", "label": "金额", "decimalDigits": 2, "properties": {"kind": "money"},
                 "description": "元", "validate": {"max": "4000.50"}},
                {"type": "datetime", "subtype": "date", "key": "since", "dateLabel": "入学日期"},
                {"type": "checkbox", "key": "single", "label": "单亲"},
                {"type": "select", "key": "stage", "label": "学段", "properties": {"value.en.high": "High school"},
                 "values": [{"value": "high", "label": "高中"}, {"value": "college", "label": "大学"}]},
                {"type": "checklist", "key": "needs", "label": "需要", "values": [{"value": "books", "label": "书本"}]},
                {"type": "textarea", "key": "reason", "label": "理由"},
                {"type": "filepicker", "key": "proof", "label": "证明", "properties": {"paper": "enrolment-proof"}}]}]}
            """;

    private static Reading read(String content) {
        return FormFile.read("home-visit.form", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading one(String field) {
        return read("{\"type\":\"default\",\"id\":\"home-visit\",\"components\":[" + field.replace('\'', '"') + "]}");
    }

    @Test
    void each_field_is_read_with_its_words_and_limits() {
        DrawnForm form = read(WHOLE).understood().orElseThrow();

        assertThat(form.fields())
                .extracting(DrawnField::key, DrawnField::kind, DrawnField::screen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("school", FieldKind.TEXT, 1),
                        org.assertj.core.groups.Tuple.tuple("children", FieldKind.NUMBER, 1),
                        org.assertj.core.groups.Tuple.tuple("sum", FieldKind.MONEY, 2),
                        org.assertj.core.groups.Tuple.tuple("since", FieldKind.DATE, 2),
                        org.assertj.core.groups.Tuple.tuple("single", FieldKind.YES_NO, 2),
                        org.assertj.core.groups.Tuple.tuple("stage", FieldKind.CHOICE, 2),
                        org.assertj.core.groups.Tuple.tuple("needs", FieldKind.MULTI_CHOICE, 2),
                        org.assertj.core.groups.Tuple.tuple("reason", FieldKind.LONG_TEXT, 2),
                        org.assertj.core.groups.Tuple.tuple("proof", FieldKind.DOCUMENTS, 2));
        DrawnField school = form.field("school").orElseThrow();
        assertThat(school.required()).isTrue();
        assertThat(school.label()).isEqualTo(new Label("学校", "School"));
        assertThat(school.max()).isEqualTo(new BigDecimal("50"));
        DrawnField sum = form.field("sum").orElseThrow();
        assertThat(sum.max()).isEqualTo(new BigDecimal("4000.50"));
        assertThat(sum.description()).isEqualTo(new Label("元", "元"));
        assertThat(form.field("stage").orElseThrow().options())
                .extracting(DrawnField.Option::label)
                .containsExactly(new Label("高中", "High school"), new Label("大学", "大学"));
        assertThat(form.field("proof").orElseThrow().papers()).containsExactly("enrolment-proof");
    }

    @Test
    void groups_are_screens_and_texts_are_notes() {
        DrawnForm form = read(WHOLE).understood().orElseThrow();

        assertThat(form.screens())
                .containsExactly(new Screen(new Label("家庭", "Household")), new Screen(new Label("申请", "申请")));
        assertThat(form.notes()).containsExactly(new Note(1, new Label("如实填写", "Tell the truth"), 0));
        assertThat(form.outcomes()).containsExactly("approve", "return", "refuse");
    }

    @Test
    void numbers_choices_answers_and_dates_are_variables_and_texts_and_papers_are_not() {
        DrawnForm form = read(WHOLE).understood().orElseThrow();

        assertThat(FormWords.variables(List.of(form)))
                .isEqualTo(Map.of(
                        "children", Kind.NUMBER,
                        "sum", Kind.NUMBER,
                        "since", Kind.DATE,
                        "single", Kind.YES_NO,
                        "stage", Kind.TEXT,
                        "homeVisitOutcome", Kind.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XY-602 | {'type':'button','key':'a','label':'a'}",
                "XY-602 | {'type':'expression','key':'a','label':'a'}",
                "XY-604 | {'type':'textfield','key':'a','label':'a','conditional':{'hide':true}}",
                "XY-604 | {'type':'textfield','key':'a','label':'a','defaultValue':'x'}",
                "XY-604 | {'type':'textfield','key':'a','label':'a','validate':{'pattern':'(a+)+b'}}",
                "XY-604 | {'type':'datetime','key':'a','label':'a','subtype':'time'}",
                "XY-604 | {'type':'number','key':'a','label':'a','decimalDigits':3}",
                "XY-604 | {'type':'number','key':'a','label':'a','properties':{'kind':'money'}}",
                "XY-604 | {'type':'select','key':'a','label':'a','valuesKey':'x','values':[{'value':'b','label':'b'}]}",
                "XY-605 | {'type':'textfield','key':'a'}",
                "XY-606 | {'type':'textfield','key':'Upper','label':'a'}",
                "XY-606 | {'type':'textfield','key':'a.b','label':'a'}",
                "XY-606 | {'type':'select','key':'applicant','label':'a','values':[{'value':'b','label':'b'}]}",
                "XY-606 | {'type':'select','key':'reviewOutcome','label':'a','values':[{'value':'b','label':'b'}]}",
                "XY-606 | {'type':'number','key':'servicePaid','label':'a'}",
                "XY-606 | {'type':'textfield','key':'a','label':'a'},{'type':'number','key':'a','label':'b'}",
                "XY-609 | {'type':'number','key':'a','label':'a','validate':{'min':5,'max':1}}",
                "XY-609 | {'type':'number','key':'a','label':'a','validate':{'max':1e300}}",
                "XY-609 | {'type':'textfield','key':'a','label':'a','validate':{'maxLength':100000}}",
                "XY-610 | {'type':'radio','key':'a','label':'a'}",
                "XY-610 | {'type':'radio','key':'a','label':'a','values':[{'value':'b','label':'b'},{'value':'b','label':'c'}]}",
                "XY-610 | {'type':'radio','key':'a','label':'a','values':[{'value':'a b','label':'b'}]}",
                "XY-611 | {'type':'filepicker','key':'a','label':'a'}"
            })
    void what_would_not_be_kept_is_refused(String rule, String field) {
        Reading reading = one(field);

        assertThat(reading.form()).isNull();
        assertThat(reading.problems()).extracting(FormProblem::rule).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<form/>", "{\"type\":\"default\",\"components\":{}}", "null"})
    void what_is_no_form_is_refused(String content) {
        assertThat(read(content).problems()).extracting(FormProblem::rule).contains("XY-601");
    }

    @Test
    void the_id_is_the_name_of_the_file() {
        assertThat(FormFile.read("other.form", WHOLE.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(FormProblem::rule)
                .containsExactly("XY-603");
    }

    @Test
    void an_unknown_outcome_is_refused() {
        assertThat(read(WHOLE.replace("approve, ", "bribe, ")).problems())
                .extracting(FormProblem::rule)
                .containsExactly("XY-608");
    }

    @Test
    void a_form_that_never_ends_is_refused() {
        StringBuilder nested = new StringBuilder();
        nested.append("{'type':'group','components':[".repeat(20)).append("]}".repeat(20));

        assertThat(one(nested.toString()).problems())
                .extracting(FormProblem::rule)
                .contains("XY-602");
    }
}
