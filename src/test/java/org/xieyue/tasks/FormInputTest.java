package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;

class FormInputTest {

    static final FormContract FORM = new FormContract(
            "test/all",
            List.of(
                    Field.of("name", FormContract.Type.TEXT).mandatory().between(2, 10),
                    Field.of("story", FormContract.Type.LONG_TEXT),
                    Field.of("people", FormContract.Type.NUMBER).between(1, 20),
                    Field.of("income", FormContract.Type.MONEY).between(0, 1_000_000),
                    Field.of("since", FormContract.Type.DATE),
                    Field.of("alone", FormContract.Type.YES_NO),
                    Field.of("kind", FormContract.Type.CHOICE).choices("LIVING", "MEDICAL"),
                    Field.of("needs", FormContract.Type.MULTI_CHOICE).choices("A", "B"),
                    Field.documents("papers", "income-proof")),
            List.of(Outcome.primary("agree"), Outcome.withReason("return")));

    @Test
    void a_field_for_papers_says_what_they_are_filed_as() {
        List<Field> nameless = List.of(Field.of("proof", FormContract.Type.DOCUMENTS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormContract("test/form", nameless, List.of()))
                .withMessageContaining("proof");
    }

    @Test
    void good_input_becomes_typed_values() {
        Map<String, Object> values = checked(Map.of(
                        "name",
                        " 张三 ",
                        "people",
                        3,
                        "income",
                        "3000.50",
                        "since",
                        "2026-01-02",
                        "alone",
                        true,
                        "kind",
                        "MEDICAL",
                        "needs",
                        List.of("A", "A"),
                        "papers",
                        List.of("0b3c1c2e-8f0e-4a53-9a8e-0d3a5f0f7c11")))
                .orElseThrow();
        assertThat(values)
                .containsEntry("name", "张三")
                .containsEntry("people", new BigDecimal("3"))
                .containsEntry("income", new BigDecimal("3000.50"))
                .containsEntry("since", LocalDate.of(2026, 1, 2))
                .containsEntry("alone", true)
                .containsEntry("kind", "MEDICAL")
                .containsEntry("needs", List.of("A"))
                .doesNotContainKey("story");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_field_by_field() {
        Map<String, Object> input = new HashMap<>();
        input.put("name", null);
        input.put("people", "many");
        input.put("kind", "HOUSE");
        input.put("salary", 1);
        List<Refusal> reasons = checked(input).reasons();
        assertThat(reasons).extracting(Refusal::field).containsExactly("name", "people", "kind", "salary");
        assertThat(reasons)
                .extracting(Refusal::code)
                .containsExactly("tasks.required", "tasks.notNumber", "tasks.notOffered", "tasks.unknownField");
        assertThat(reasons.getFirst().args()).containsExactly(new TextKey("form.test.all.name"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, a, tasks.tooShort",
        "name, aaaaaaaaaaa, tasks.tooLong",
        "people, 0, tasks.tooSmall",
        "people, 21, tasks.tooGreat",
        "people, 1e400, tasks.notNumber",
        "people, 1E+30, tasks.notNumber",
        "people, NaN, tasks.notNumber",
        "income, 0.001, tasks.notMoney",
        "income, -1, tasks.tooSmall",
        "income, 1000000.01, tasks.tooGreat",
        "since, 2026-02-30, tasks.notDate",
        "since, 02/03/2026, tasks.notDate",
        "since, 0001-01-01, tasks.notDate",
        "alone, maybe, tasks.notYesNo",
        "kind, living, tasks.notOffered",
        "needs, A, tasks.notOffered",
        "papers, ../etc, tasks.notDocuments"
    })
    void what_breaks_a_rule_is_refused_with_that_rule(String field, String value, String code) {
        Map<String, Object> input = new HashMap<>(Map.of("name", "张三"));
        input.put(field, value);
        assertThat(checked(input).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.field()).isEqualTo(field);
        });
    }

    @Test
    void values_of_a_wrong_kind_are_refused_not_converted() {
        Map<String, Object> input = new HashMap<>();
        input.put("name", 12);
        input.put("people", List.of(3));
        input.put("alone", 1);
        input.put("needs", Arrays.asList("A", null));
        input.put("papers", Map.of());
        assertThat(checked(input).reasons())
                .extracting(Refusal::field)
                .containsExactly("name", "people", "alone", "needs", "papers");
    }

    @Test
    void blank_text_and_empty_lists_count_as_left_empty() {
        Answer<Map<String, Object>> answer =
                checked(Map.of("name", "张三", "story", "  ", "needs", List.of(), "income", ""));
        assertThat(answer.orElseThrow()).containsOnlyKeys("name");
    }

    @Test
    void an_outcome_must_be_one_of_the_forms_and_give_its_reason_where_one_is_due() {
        FormInput form = FormInput.of(FORM);
        Map<String, Object> input = Map.of("name", "张三");
        assertThat(form.values("agree", "", input).isDone()).isTrue();
        assertThat(form.values("return", "缺收入证明", input).isDone()).isTrue();
        assertThat(form.values("return", "  ", input).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.opinionRequired");
        assertThat(form.values("burn", "", input).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.unknownOutcome");
        assertThat(form.values("agree", "长".repeat(5_001), input).reasons())
                .extracting(Refusal::code)
                .containsExactly("tasks.opinionTooLong");
    }

    private static Answer<Map<String, Object>> checked(Map<String, Object> input) {
        return FormInput.of(FORM).values(input);
    }
}
