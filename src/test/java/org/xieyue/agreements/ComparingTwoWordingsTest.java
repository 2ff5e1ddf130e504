package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.agreements.TextDiff.Piece;
import org.xieyue.agreements.TextDiff.Piece.Kind;

class ComparingTwoWordingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.00 元/件",
                "1.00元/件",
                "3,500 元/月",
                "3500元/月",
                "３５００元/月",
                "11 小时",
                "十一小时",
                "百分之二十",
                "百分之十二点五",
                "三分之二",
                "20%",
                "20％",
                "2.5万元",
                "15个工作日",
                "三个月",
                "2026年3月1日",
                "2026-03-01",
                "二〇二六年三月一日",
                "3月15日",
                "22:30",
                "《中华人民共和国劳动合同法》",
                "《关于印发《工资集体协商试行办法》的通知》",
                "第十二条",
                "第十二条之一",
                "第3条",
                "（一）",
                "(12)",
                "APP",
                "COVID-19",
                "35℃",
                "1,234,567.89 元",
                "0.70 元/公里",
                "6 次/月"
            })
    void what_people_read_as_one_thing_is_one_token(String thing) {
        assertThat(Token.of(thing)).extracting(Token::text).containsExactly(thing);
        assertThat(Token.of("应为" + thing + "的")).extracting(Token::text).containsExactly("应", "为", thing, "的");
    }

    @Test
    void chinese_is_compared_by_character_also_beyond_the_basic_plane() {
        assertThat(Token.of("骑手𠮷")).extracting(Token::text).containsExactly("骑", "手", "𠮷");
    }

    @Test
    void a_list_of_numbers_is_no_thousands_separator() {
        assertThat(Token.of("第1,2,3项")).extracting(Token::text).containsExactly("第", "1", ",", "2", ",", "3", "项");
        assertThat(Token.of("2025,2026")).extracting(Token::text).containsExactly("2025", ",", "2026");
    }

    @Test
    void an_unclosed_title_swallows_nothing() {
        assertThat(Token.of("《办法,第3条")).extracting(Token::text).containsExactly("《", "办", "法", ",", "第3条");
    }

    @Test
    void a_number_is_replaced_whole_with_its_unit() {
        assertThat(TextDiff.between("每月不低于3,500 元/月。", "每月不低于3,800 元/月。"))
                .containsExactly(
                        new Piece(Kind.SAME, "每月不低于"),
                        new Piece(Kind.REMOVED, "3,500 元/月"),
                        new Piece(Kind.ADDED, "3,800 元/月"),
                        new Piece(Kind.SAME, "。"));
    }

    @Test
    void a_digit_more_is_another_number_not_an_added_digit() {
        assertThat(TextDiff.between("不超过11小时", "不超过1小时"))
                .containsExactly(
                        new Piece(Kind.SAME, "不超过"), new Piece(Kind.REMOVED, "11小时"), new Piece(Kind.ADDED, "1小时"));
    }

    @Test
    void the_same_amount_for_another_unit_is_another_figure() {
        assertThat(TextDiff.between("1.00 元/件", "1.00 元/公里"))
                .containsExactly(new Piece(Kind.REMOVED, "1.00 元/件"), new Piece(Kind.ADDED, "1.00 元/公里"));
    }

    @Test
    void a_law_is_replaced_by_its_whole_title() {
        assertThat(TextDiff.between("依照《劳动法》执行", "依照《劳动合同法》执行"))
                .containsExactly(
                        new Piece(Kind.SAME, "依照"),
                        new Piece(Kind.REMOVED, "《劳动法》"),
                        new Piece(Kind.ADDED, "《劳动合同法》"),
                        new Piece(Kind.SAME, "执行"));
    }

    @Test
    void a_word_put_in_leaves_the_rest_alone() {
        assertThat(TextDiff.between("平台应当提示休息", "平台应当及时提示休息"))
                .containsExactly(
                        new Piece(Kind.SAME, "平台应当"), new Piece(Kind.ADDED, "及时"), new Piece(Kind.SAME, "提示休息"));
    }

    @Test
    void a_character_that_stayed_by_accident_between_two_changes_is_shown_with_them() {
        assertThat(TextDiff.between("甲乙丙", "丁乙戊"))
                .containsExactly(new Piece(Kind.REMOVED, "甲乙丙"), new Piece(Kind.ADDED, "丁乙戊"));
    }

    @Test
    void nothing_differs_in_the_same_wording_nor_between_empty_ones() {
        assertThat(TextDiff.between("第一条", "第一条")).containsExactly(new Piece(Kind.SAME, "第一条"));
        assertThat(TextDiff.between("", "")).isEmpty();
        assertThat(TextDiff.between("", "新")).containsExactly(new Piece(Kind.ADDED, "新"));
        assertThat(TextDiff.between("旧", "")).containsExactly(new Piece(Kind.REMOVED, "旧"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每月不低于3,500 元/月。|每月不低于3500元/月。",
                "每月不低于3500元/月|每月不低于３５００元／月",
                "甲方、乙方|甲方,乙方",
                "(以下称平台)|（以下称平台）",
                "APP 推送|ＡＰＰ推送",
                "第一款。  第二款|第一款。第二款",
                "“平台”|「平台」"
            })
    void punctuation_blanks_and_width_say_nothing(String one, String other) {
        assertThat(Token.substance(one)).isEqualTo(Token.substance(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每月不低于3,500 元/月|每月不低于3,50 元/月",
                "1.5倍|15倍",
                "1.5|1、5",
                "-5℃|5℃",
                "20%|20‰",
                "20%|20",
                "不低于|低于",
                "应当|应",
                "和/或|和或",
                "3500元|3，500元",
                "≥35℃|≤35℃",
                "11小时|1 1小时",
                "《劳动法》|劳动法"
            })
    void what_may_mean_something_else_is_never_form_only(String one, String other) {
        assertThat(Token.substance(one)).isNotEqualTo(Token.substance(other));
    }

    @Test
    void the_pieces_always_make_up_both_wordings() {
        String[] words = {"平台", "骑手", "3,500 元/月", "不低于", "。", "\n", "《劳动法》", "11小时", " ", "APP", "第三条", "𠮷", "、"};
        Random random = new Random(20260322);
        for (int round = 0; round < 300; round++) {
            String older = sentence(words, random);
            String newer = sentence(words, random);
            List<Piece> pieces = TextDiff.between(older, newer);
            assertThat(without(pieces, Kind.ADDED)).isEqualTo(older);
            assertThat(without(pieces, Kind.REMOVED)).isEqualTo(newer);
        }
    }

    @Test
    void a_book_that_was_rewritten_throughout_is_compared_in_bounded_time() {
        String older = "平台应当按月支付报酬,不得拖欠。".repeat(4_000);
        String newer = "骑手每日在线不超过11小时;超时停止派单".repeat(4_000);
        long before = System.nanoTime();
        List<Piece> pieces = TextDiff.between(older, newer);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(older);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(newer);
    }

    private static String sentence(String[] words, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            sentence.append(words[random.nextInt(words.length)]);
        }
        return sentence.toString();
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
