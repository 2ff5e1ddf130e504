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
    void clauses_of_the_same_title_are_the_same_clause_whatever_else_is_about_the_subject() {
        AgreementText higher =
                text(titled("a", "加班工资基数", "每月加班工资基数不低于 3500 元", "3500"), titled("b", "岗位津贴", "每月津贴 200 元", "200"));
        AgreementText lower = text(
                titled("x", "岗位津贴", "按岗位每月津贴 200 元", "200"),
                titled("y", "加班工资基数", "以 3400 元为准", "3400"),
                titled("z", "全勤奖", "每月 100 元", "100"));
        assertThat(told(lower, higher)).containsExactly("y a BELOW");
    }

    @Test
    void without_titles_similar_words_tell_which_is_which() {
        AgreementText higher =
                text(titled("a", "", "加班工资的计算基数每月不低于 3500 元", "3500"), titled("b", "", "餐补每人每月不低于 200 元", "200"));
        AgreementText lower =
                text(titled("x", "", "餐补每人每月不低于 300 元", "300"), titled("y", "", "加班工资的计算基数每月不低于 3600 元", "3600"));
        assertThat(told(lower, higher)).isEmpty();
        AgreementText worse =
                text(titled("x", "", "餐补每人每月不低于 150 元", "150"), titled("y", "", "加班工资的计算基数每月不低于 3600 元", "3600"));
        assertThat(told(worse, higher)).containsExactly("x b BELOW");
    }

    @Test
    void several_figures_on_one_subject_that_all_keep_it_need_nobody_and_otherwise_people_decide() {
        AgreementText higher = text(titled("a", "", "岗位工资不得少于约定", "3500"));
        assertThat(told(text(titled("x", "", "甲类", "3600"), titled("y", "", "乙类", "3500")), higher))
                .isEmpty();
        assertThat(told(text(titled("x", "", "甲类", "3600"), titled("y", "", "乙类", "200")), higher))
                .containsExactly("y a NOT_COMPARABLE");
    }

    @Test
    void the_only_two_figures_on_a_subject_under_other_titles_are_for_people_to_compare() {
        assertThat(told(text(titled("x", "餐补", "每月", "200")), text(titled("a", "加班基数", "基数", "3500"))))
                .containsExactly("x a NOT_COMPARABLE");
    }

    @Test
    void the_same_title_without_a_figure_or_in_another_unit_does_not_pass_silently() {
        Clause bare = new Clause(new ClauseKey("x"), "1", BargainingTopic.PAY, "加班基数", "另行约定", null);
        AgreementText higher = text(titled("a", "加班基数", "基数", "3500"));
        assertThat(told(text(bare), higher)).containsExactly("x a NOT_COMPARABLE");
        Clause hourly = bare.withText("每小时", Figure.atLeast("30", FigureUnit.YUAN_PER_HOUR));
        assertThat(told(text(hourly), higher)).containsExactly("x a NOT_COMPARABLE");
    }

    @Test
    void under_other_what_shares_no_key_and_no_title_is_listed_for_people_whatever_it_counts() {
        AgreementText higher = text(other("a", "停车补贴", "100", FigureUnit.YUAN_PER_MONTH));
        assertThat(told(text(other("x", "车位费", "50", FigureUnit.YUAN_PER_MONTH)), higher))
                .containsExactly("x a NOT_COMPARABLE");
        assertThat(told(text(other("x", "车位费", "2", FigureUnit.YUAN_PER_DAY)), higher))
                .containsExactly("x a NOT_COMPARABLE");
        Clause bare = new Clause(new ClauseKey("x"), "第九条", BargainingTopic.OTHER, "车位", "车位另行约定。", null);
        assertThat(told(text(bare), higher)).containsExactly("x a NOT_COMPARABLE");
        assertThat(told(text(other("x", "车位费", "120", FigureUnit.YUAN_PER_MONTH)), higher))
                .as("whichever is meant keeps it")
                .isEmpty();
    }

    @Test
    void under_other_the_same_title_is_still_the_same_clause() {
        AgreementText higher = text(other("a", "停车补贴", "100", FigureUnit.YUAN_PER_MONTH));
        assertThat(told(text(other("x", "停车补贴", "50", FigureUnit.YUAN_PER_MONTH)), higher))
                .containsExactly("x a BELOW");
        assertThat(told(
                        text(
                                other("x", "停车补贴", "100", FigureUnit.YUAN_PER_MONTH),
                                other("y", "车位费", "2", FigureUnit.YUAN_PER_DAY)),
                        higher))
                .isEmpty();
    }

    @Test
    void a_clause_under_other_may_be_what_a_promise_on_a_known_subject_is_about_and_the_other_way_round() {
        AgreementText pay = text(titled("a", "加班基数", "基数", "3500"));
        assertThat(told(text(other("x", "底薪", "3000", FigureUnit.YUAN_PER_MONTH)), pay))
                .containsExactly("x a NOT_COMPARABLE");
        assertThat(told(text(other("x", "底薪", "3600", FigureUnit.YUAN_PER_MONTH)), pay))
                .isEmpty();
        assertThat(told(text(other("x", "车位费", "2", FigureUnit.YUAN_PER_DAY)), pay))
                .as("another unit on another subject: the higher clause applies by itself")
                .isEmpty();
        AgreementText unnamed = text(other("a", "底薪", "3500", FigureUnit.YUAN_PER_MONTH));
        assertThat(told(text(titled("x", "加班基数", "基数", "3000")), unnamed)).containsExactly("x a NOT_COMPARABLE");
    }

    @Test
    void opening_words_and_the_signature_block_are_no_clauses_to_ask_about() {
        Clause opening = new Clause(new ClauseKey("x"), "", BargainingTopic.OTHER, "首部", "为保障职工权益。", null);
        AgreementText higher = text(other("a", "停车补贴", "100", FigureUnit.YUAN_PER_MONTH));
        assertThat(told(text(opening, titled("y", "加班基数", "基数", "3500")), higher))
                .isEmpty();
        assertThat(told(text(opening), higher))
                .as("a text without clause numbers is all one clause")
                .containsExactly("x a NOT_COMPARABLE");
    }

    private static Clause other(String key, String title, String amount, FigureUnit unit) {
        return new Clause(new ClauseKey(key), key, BargainingTopic.OTHER, title, title, Figure.atLeast(amount, unit));
    }

    private static AgreementText text(Clause... clauses) {
        return new AgreementText(List.of(clauses));
    }

    private static Clause titled(String key, String title, String words, String amount) {
        return new Clause(
                new ClauseKey(key),
                key,
                BargainingTopic.PAY,
                title,
                words,
                Figure.atLeast(amount, FigureUnit.YUAN_PER_MONTH));
    }

    private static List<String> told(AgreementText lower, AgreementText higher) {
        return FloorCheck.breaches(lower, AgreementId.next(), "上位", higher).stream()
                .map(one -> one.lower().key() + " " + one.higher().key() + " " + one.kind())
                .toList();
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
