package org.xieyue.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xieyue.processes.forms.Said.Choice;

class DrawingAFormTest {

    private static final String DRAWN_ELSEWHERE = """
            {"type": "default", "id": "review", "schemaVersion": 16, "exporter": {"name": "Camunda Modeler"},
             "components": [
              {"type": "textfield", "id": "Field_0x1", "key": "school", "label": "学校", "layout": {"row": "Row_1"},
               "properties": {"label.en": "School", "colour": "blue"}, "validate": {"required": true}},
              {"type": "group", "id": "one", "label": "一", "components": [
                {"type": "number", "key": "children", "label": "子女数"}]},
              {"type": "group", "id": "two", "label": "二", "components": []}]}
            """;

    @Test
    void what_nobody_changed_stays_as_another_editor_wrote_it() {
        FormDesign design = read(DRAWN_ELSEWHERE);

        design.say(0, design.said(0).label("就读学校", "School attended").required(false));

        assertThat(text(design))
                .contains(
                        "\"Row_1\"", "\"colour\" : \"blue\"", "Camunda Modeler", "Field_0x1", "就读学校", "School attended")
                .doesNotContain("validate");
    }

    @Test
    void a_form_that_is_only_read_says_the_same() {
        FormDesign design = read(DRAWN_ELSEWHERE);
        for (FormItem item : design.items()) {
            design.say(item.number(), design.said(item.number()));
        }

        assertThat(FormFile.read("review.form", design.bytes()).form())
                .isEqualTo(FormFile.read("review.form", DRAWN_ELSEWHERE.getBytes(StandardCharsets.UTF_8))
                        .form());
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_field_is_understood_when_it_was_drawn_here(FieldKind kind) {
        FormDesign design = FormDesign.blank("review", "agree,refuse", "情况");
        int field = design.addField(-1, FieldKind.TEXT, "名称");

        Said said =
                design.said(field).kind(kind).key("asked").label("名称", "Name").required(true);
        design.say(
                field,
                kind == FieldKind.DOCUMENTS
                        ? said.papers("income-proof")
                        : said.choices(List.of(new Choice("a", "甲", "A"))));

        FormFile.Reading reading = FormFile.read("review.form", design.bytes());
        assertThat(reading.problems()).isEmpty();
        DrawnField drawn = reading.understood().orElseThrow().field("asked").orElseThrow();
        assertThat(drawn.kind()).isEqualTo(kind);
        assertThat(drawn.required()).isTrue();
        assertThat(drawn.label().zh()).isEqualTo("名称");
        assertThat(drawn.label().en()).isEqualTo("Name");
        assertThat(design.said(field).kind()).isEqualTo(kind);
    }

    @Test
    void limits_go_with_the_kind_that_has_them() {
        FormDesign design = FormDesign.blank("review", "", "情况");
        int field = design.addField(-1, FieldKind.NUMBER, "数");
        design.say(field, design.said(field).limits("1", "5"));
        assertThat(text(design)).contains("\"min\" : 1", "\"max\" : 5");

        design.say(field, design.said(field).kind(FieldKind.DATE));

        assertThat(text(design)).doesNotContain("\"min\"", "\"max\"").contains("dateLabel");
        assertThat(FormFile.read("review.form", design.bytes()).problems()).isEmpty();
    }

    @Test
    void a_field_moves_over_the_edge_of_its_screen() {
        FormDesign design = read(DRAWN_ELSEWHERE);

        int children = design.move(2, false);
        assertThat(keys(design)).containsExactly("school", "one", "two", "children");
        assertThat(design.items().get(children).depth()).isEqualTo(1);

        design.move(design.move(children, true), true);
        assertThat(keys(design)).containsExactly("school", "children", "one", "two");
        assertThat(design.move(0, true)).isZero();
        assertThat(keys(design)).containsExactly("school", "children", "one", "two");
    }

    @Test
    void new_fields_come_after_the_chosen_one_with_names_of_their_own() {
        FormDesign design = read(DRAWN_ELSEWHERE);

        design.addField(2, FieldKind.YES_NO, "单亲");
        design.addField(0, FieldKind.TEXT, "专业");
        design.remove(design.addScreen(-1, "三"));

        assertThat(keys(design)).containsExactly("school", "field2", "one", "children", "field1", "two");
    }

    private static FormDesign read(String form) {
        return FormDesign.read(form.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String text(FormDesign design) {
        return new String(design.bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> keys(FormDesign design) {
        return design.items().stream().map(FormItem::key).toList();
    }
}
