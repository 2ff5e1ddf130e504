package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.agreements.Figure.Bound;

class FigureBesideATextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | PERCENT | 平台抽成不超过 12 %。",
                "12 | PERCENT | 平台抽成不超过１２％。",
                "12 | PERCENT | 平台抽成不超过百分之十二。",
                "12.5 | PERCENT | 平台抽成不超过百分之十二点五。",
                "12 | PERCENT | 平台抽成不超过百分之 12。",
                "0.5 | PERCENT | 每逾期一日按千分之五支付。",
                "50 | PERCENT | 承担二分之一。",
                "12000 | YUAN | 一次性补助 1.2 万元。",
                "12000 | YUAN | 一次性补助 12,000 元。",
                "12000 | YUAN | 一次性补助一万二千元。",
                "12000 | YUAN | 一次性补助 1 万 2 千元。",
                "3500 | YUAN_PER_MONTH | 每月不低于三千五百元。",
                "3500 | YUAN_PER_MONTH | 不低于 3500 元/月。",
                "12.5 | YUAN_PER_ORDER | 每单十二元五角。",
                "90 | MINUTES | 每班休息不少于 1.5 小时。",
                "4 | HOURS | 连续接单满四小时，休息 20 分钟。",
                "8 | HOURS_PER_DAY | 每日八小时，每周四十小时。",
                "15 | DAYS_PER_YEAR | 每年十五个工作日，次月 10 日前公布。",
                "2 | TIMES | 每年两次。",
                "30 | PERSONS | 不少于三十名。"
            })
    void a_figure_that_the_text_writes_in_any_form_is_not_contradicted(String amount, FigureUnit unit, String text) {
        assertThat(Figure.atLeast(amount, unit).contradictedBy(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | PERCENT | 平台抽成不超过 10 %。 | 10 %",
                "12 | PERCENT | 平台抽成不超过百分之十。 | 百分之十",
                "12 | PERCENT | 平台抽成不超过百分之二十一。 | 百分之二十一",
                "12000 | YUAN | 一次性补助 1.5 万元。 | 1.5 万元",
                "1.2 | YUAN | 一次性补助 1.2 万元。 | 1.2 万元",
                "12000 | YUAN | 一次性补助一万二千元五角。 | 一万二千元五角",
                "3500 | YUAN_PER_MONTH | 每月不低于三千四百元。 | 三千四百元",
                "90 | MINUTES | 每班休息不少于 1 小时。 | 1 小时",
                "15 | DAYS_PER_YEAR | 每年十二天，次月 15 日前公布。 | 十二天",
                "30 | PERSONS | 不少于二十名。 | 二十名"
            })
    void a_number_that_counts_the_same_and_says_something_else_is_named(
            String amount, FigureUnit unit, String text, String other) {
        assertThat(Figure.atLeast(amount, unit).contradictedBy(text)).containsExactly(other);
    }

    @Test
    void what_is_bound_in_the_direction_of_the_figure_is_what_the_text_settles() {
        assertThat(Figure.atMost("12", FigureUnit.PERCENT).contradictedBy("抽成由上年的 12 % 下调，不超过 10 %。"))
                .containsExactly("10 %");
        assertThat(Figure.atMost("10", FigureUnit.PERCENT).contradictedBy("抽成由上年的 12 % 下调，不超过 10 %。"))
                .isEmpty();
        assertThat(Figure.atLeast("100", FigureUnit.YUAN).contradictedBy("补助 200 元以上；其中 100 元先付。"))
                .containsExactly("200 元");
        assertThat(new Figure(new java.math.BigDecimal("12"), FigureUnit.PERCENT, Bound.EXACTLY)
                        .contradictedBy("按 11 % 或 12 % 执行。"))
                .isEmpty();
    }

    @Test
    void other_things_that_are_counted_dates_and_clause_numbers_contradict_nothing() {
        assertThat(Figure.atLeast("12", FigureUnit.PERCENT)
                        .contradictedBy("依照第十条和《办法（2025 年）》，自 2026年3月1日起，每月 3,500 元，连续 4 小时后休息。"))
                .isEmpty();
        assertThat(Figure.atLeast("12", FigureUnit.PERCENT).contradictedBy("按双方另行约定执行。"))
                .isEmpty();
    }
}
