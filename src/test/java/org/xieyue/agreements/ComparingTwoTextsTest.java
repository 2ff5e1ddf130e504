package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xieyue.agreements.TextDiff.Change;
import org.xieyue.agreements.TextDiff.Merge;
import org.xieyue.agreements.TextDiff.Place;

class ComparingTwoTextsTest {

    private static final String PAY = "每月报酬不低于3,500 元/月。";
    private static final String HOURS = "每日在线不超过11小时,连续4小时提示休息。";
    private static final String TRIP = "每年安排疗休养一次,费用由企业承担。";

    @Test
    void clauses_are_matched_by_key_whatever_their_number_and_words() {
        var changes = TextDiff.between(
                text(clause("pay", "第一条", PAY), clause("hours", "第二条", HOURS)),
                text(clause("hours", "第一条", "另行约定。"), clause("pay", "第二条", PAY)));
        assertThat(changes)
                .extracting(change -> key(change.newer()), TextDiff.ClauseChange::change, TextDiff.ClauseChange::moved)
                .containsExactly(tuple("hours", Change.CHANGED, true), tuple("pay", Change.SAME, false));
    }

    @Test
    void without_common_keys_the_same_words_then_similar_words_make_the_same_clause() {
        var changes = TextDiff.between(
                text(clause("a", "第一条", PAY), clause("b", "第二条", HOURS)),
                text(clause("x", "第一条", TRIP), clause("y", "第二条", PAY), clause("z", "第三条", "每日在线不超过10小时,连续4小时提示休息。")));
        assertThat(changes)
                .extracting(change -> key(change.older()), change -> key(change.newer()), TextDiff.ClauseChange::change)
                .containsExactly(
                        tuple(null, "x", Change.ADDED), tuple("a", "y", Change.SAME), tuple("b", "z", Change.CHANGED));
    }

    @Test
    void a_removed_clause_is_shown_where_it_stood() {
        var changes = TextDiff.between(
                text(clause("a", "第一条", PAY), clause("b", "第二条", HOURS), clause("c", "第三条", TRIP)),
                text(clause("a", "第一条", PAY), clause("c", "第二条", TRIP)));
        assertThat(changes)
                .extracting(TextDiff.ClauseChange::change)
                .containsExactly(Change.SAME, Change.REMOVED, Change.SAME);
    }

    @Test
    void clauses_that_only_count_differently_have_not_moved() {
        var changes = TextDiff.between(
                text(clause("a", "第一条", PAY), clause("b", "第二条", HOURS)),
                text(clause("n", "第一条", TRIP), clause("a", "第二条", PAY), clause("b", "第三条", HOURS)));
        assertThat(changes).noneMatch(TextDiff.ClauseChange::moved);
    }

    @Test
    void one_clause_that_goes_to_the_end_is_the_only_one_that_moved() {
        var changes = TextDiff.between(
                text(clause("a", "1", PAY), clause("b", "2", HOURS), clause("c", "3", TRIP)),
                text(clause("b", "1", HOURS), clause("c", "2", TRIP), clause("a", "3", PAY)));
        assertThat(changes)
                .filteredOn(TextDiff.ClauseChange::moved)
                .extracting(change -> key(change.newer()))
                .containsExactly("a");
    }

    @Test
    void width_blanks_and_punctuation_are_told_apart_from_a_change() {
        var changes = TextDiff.between(text(clause("a", "第一条", PAY)), text(clause("a", "第一条", "每月报酬不低于 3500元/月")));
        assertThat(changes).extracting(TextDiff.ClauseChange::change).containsExactly(Change.FORM_ONLY);
    }

    @Test
    void another_figure_is_a_change_even_when_the_words_are_the_same() {
        Clause older = new Clause(
                new ClauseKey("a"),
                "1",
                BargainingTopic.PAY,
                "",
                PAY,
                Figure.atLeast("3500", FigureUnit.YUAN_PER_MONTH));
        Clause newer = older.withText(PAY, Figure.atLeast("3400", FigureUnit.YUAN_PER_MONTH));
        assertThat(TextDiff.between(text(older), text(newer)).getFirst().change())
                .isEqualTo(Change.CHANGED);
    }

    @Test
    void repeated_identical_clauses_are_matched_one_to_one() {
        var changes = TextDiff.between(
                text(clause("a", "1", PAY), clause("b", "2", PAY)),
                text(clause("x", "1", PAY), clause("y", "2", PAY), clause("z", "3", PAY)));
        assertThat(changes)
                .extracting(TextDiff.ClauseChange::change)
                .containsExactly(Change.SAME, Change.SAME, Change.ADDED);
    }

    @Test
    void changes_of_both_sides_in_different_places_go_together() {
        assertThat(merged(PAY, "每月报酬不低于3,800 元/月。", "每月实际报酬不低于3,500 元/月。")).isEqualTo(Merge.BOTH);
    }

    @Test
    void both_sides_with_another_number_is_a_conflict_of_exactly_this_number() {
        var row = three(PAY, "每月报酬不低于3,800 元/月。", "每月报酬不低于3,600 元/月。");
        assertThat(row.merge()).isEqualTo(Merge.CONFLICT);
        assertThat(row.places())
                .contains(new Place(Merge.CONFLICT, "3,500 元/月", "3,800 元/月", "3,600 元/月"))
                .hasSize(3);
    }

    @Test
    void changes_that_touch_each_other_are_a_conflict() {
        assertThat(merged("不低于3500元", "不高于3500元", "不低于3600元")).isEqualTo(Merge.BOTH);
        assertThat(merged("应付3500元", "应发3500元", "应付3600元")).isEqualTo(Merge.CONFLICT);
    }

    @Test
    void who_changed_it_alone_is_said() {
        assertThat(merged(PAY, TRIP, PAY)).isEqualTo(Merge.ONLY_OURS);
        assertThat(merged(PAY, PAY, TRIP)).isEqualTo(Merge.ONLY_THEIRS);
        assertThat(merged(PAY, PAY, PAY)).isEqualTo(Merge.AGREED);
        assertThat(merged(PAY, TRIP, TRIP)).isEqualTo(Merge.AGREED);
    }

    @Test
    void two_insertions_at_one_point_conflict_unless_they_are_the_same() {
        assertThat(merged("甲方支付", "甲方按月支付", "甲方按季支付")).isEqualTo(Merge.CONFLICT);
        assertThat(merged("甲方支付", "甲方按月支付", "甲方按月支付")).isEqualTo(Merge.AGREED);
    }

    @Test
    void a_clause_that_one_side_deletes_and_the_other_changes_is_a_conflict() {
        Clause last = clause("a", "1", PAY);
        assertThat(TextDiff.threeWay(last, null, clause("a", "1", TRIP)).merge())
                .isEqualTo(Merge.CONFLICT);
        assertThat(TextDiff.threeWay(last, null, last).merge()).isEqualTo(Merge.ONLY_OURS);
        assertThat(TextDiff.threeWay(last, null, null).merge()).isEqualTo(Merge.AGREED);
        assertThat(TextDiff.threeWay(null, null, last).merge()).isEqualTo(Merge.ONLY_THEIRS);
        assertThat(TextDiff.threeWay(null, last, clause("a", "1", TRIP)).merge())
                .isEqualTo(Merge.CONFLICT);
    }

    @Test
    void different_figures_conflict_although_the_words_agree() {
        Clause last = clause("a", "1", PAY);
        Clause ours = last.withText(PAY, Figure.atLeast("3800", FigureUnit.YUAN_PER_MONTH));
        Clause theirs = last.withText(PAY, Figure.atLeast("3600", FigureUnit.YUAN_PER_MONTH));
        assertThat(TextDiff.threeWay(last, ours, theirs).merge()).isEqualTo(Merge.CONFLICT);
    }

    @Test
    void the_places_make_up_all_three_wordings() {
        String last = "甲方每月支付3500元,乙方按时出勤,双方每季协商一次。";
        String ours = "甲方应每月支付3,800元,乙方按时出勤,双方每月协商一次。";
        String theirs = "甲方每月支付3600元,乙方按时打卡出勤,双方协商一次";
        var places = three(last, ours, theirs).places();
        assertThat(places.stream().map(Place::last).reduce("", String::concat)).isEqualTo(last);
        assertThat(places.stream().map(Place::ours).reduce("", String::concat)).isEqualTo(ours);
        assertThat(places.stream().map(Place::theirs).reduce("", String::concat))
                .isEqualTo(theirs);
    }

    @Test
    void a_text_of_three_is_read_in_our_order_with_what_only_others_have_at_the_end() {
        var rows = TextDiff.threeWay(
                text(clause("a", "1", PAY), clause("b", "2", HOURS)),
                text(clause("b", "1", HOURS), clause("n", "2", TRIP)),
                text(clause("a", "1", PAY), clause("b", "2", HOURS), clause("m", "3", "每年体检一次,结果保密。")));
        assertThat(rows)
                .extracting(
                        row -> key(row.last()),
                        row -> key(row.our()),
                        row -> key(row.their()),
                        TextDiff.ThreeWay::merge)
                .containsExactly(
                        tuple("b", "b", "b", Merge.AGREED),
                        tuple(null, "n", null, Merge.ONLY_OURS),
                        tuple("a", null, "a", Merge.ONLY_OURS),
                        tuple(null, null, "m", Merge.ONLY_THEIRS));
    }

    private static Merge merged(String last, String ours, String theirs) {
        return three(last, ours, theirs).merge();
    }

    private static TextDiff.ThreeWay three(String last, String ours, String theirs) {
        return TextDiff.threeWay(clause("a", "1", last), clause("a", "1", ours), clause("a", "1", theirs));
    }

    private static @Nullable String key(@Nullable Clause clause) {
        return clause == null ? null : clause.key().value();
    }

    private static AgreementText text(Clause... clauses) {
        return new AgreementText(Arrays.asList(clauses));
    }

    private static Clause clause(String key, String number, String text) {
        return new Clause(new ClauseKey(key), number, BargainingTopic.OTHER, "", text, null);
    }
}
