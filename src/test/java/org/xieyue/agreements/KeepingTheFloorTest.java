package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.agreements.Figure.Bound;
import org.xieyue.agreements.FloorBreach.Kind;

class KeepingTheFloorTest {

    @ParameterizedTest
    @CsvSource({
        "3500, AT_LEAST, 3500, AT_LEAST, ",
        "3500.00, AT_LEAST, 3500, AT_LEAST, ",
        "3499.99, AT_LEAST, 3500, AT_LEAST, BELOW",
        "3600, EXACTLY, 3500, AT_LEAST, ",
        "3600, AT_MOST, 3500, AT_LEAST, NOT_COMPARABLE",
        "11, AT_MOST, 11, AT_MOST, ",
        "11.5, AT_MOST, 11, AT_MOST, BELOW",
        "10, EXACTLY, 11, AT_MOST, ",
        "8, EXACTLY, 8, EXACTLY, ",
        "9, EXACTLY, 8, EXACTLY, BELOW",
        "9, AT_LEAST, 8, EXACTLY, NOT_COMPARABLE"
    })
    void a_figure_keeps_or_breaks_the_one_above(
            String lower, Bound lowerBound, String higher, Bound higherBound, @Nullable Kind expected) {
        assertThat(kinds(
                        clause("a", BargainingTopic.PAY, lower, lowerBound),
                        clause("a", BargainingTopic.PAY, higher, higherBound)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_same_clause_without_a_figure_cannot_be_said_to_keep_it() {
        Clause bare = new Clause(new ClauseKey("a"), "1", BargainingTopic.PAY, "", "另行约定", null);
        assertThat(kinds(bare, clause("a", BargainingTopic.PAY, "3500", Bound.AT_LEAST)))
                .containsExactly(Kind.NOT_COMPARABLE);
    }

    @Test
    void without_a_common_key_clauses_of_the_same_subject_and_unit_are_compared() {
        assertThat(kinds(
                        clause("x", BargainingTopic.PIECE_RATE, "0.90", Bound.AT_LEAST),
                        clause("a", BargainingTopic.PIECE_RATE, "1.00", Bound.AT_LEAST)))
                .containsExactly(Kind.BELOW);
        assertThat(kinds(
                        clause("x", BargainingTopic.HOLIDAY_PAY, "0.90", Bound.AT_LEAST),
                        clause("a", BargainingTopic.PIECE_RATE, "1.00", Bound.AT_LEAST)))
                .isEmpty();
    }

    @Test
    void a_higher_clause_that_the_lower_text_says_nothing_about_applies_by_itself() {
        assertThat(FloorCheck.breaches(
                        new AgreementText(List.of()),
                        AgreementId.next(),
                        "上位",
                        new AgreementText(List.of(clause("a", BargainingTopic.PAY, "3500", Bound.AT_LEAST)))))
                .isEmpty();
    }

    private static List<Kind> kinds(Clause lower, Clause higher) {
        return FloorCheck.breaches(
                        new AgreementText(List.of(lower)), AgreementId.next(), "上位", new AgreementText(List.of(higher)))
                .stream()
                .map(FloorBreach::kind)
                .toList();
    }

    private static Clause clause(String key, BargainingTopic topic, String amount, Bound bound) {
        return new Clause(
                new ClauseKey(key),
                "1",
                topic,
                "",
                "正文",
                new Figure(new java.math.BigDecimal(amount), FigureUnit.YUAN_PER_MONTH, bound));
    }
}
