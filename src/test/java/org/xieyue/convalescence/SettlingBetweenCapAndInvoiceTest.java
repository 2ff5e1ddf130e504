package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParameterRow;
import org.xieyue.jurisdictions.ParametersInForce;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** The regions' numbers, as plain values. */
class SettlingBetweenCapAndInvoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);

    private static final TripRules ZHEJIANG = rules(Map.of(
            "tripDayCap", "600",
            "tripDaysMaxInside", "5",
            "tripDaysMaxOutside", "5",
            "tripYearlyCap", "3000",
            "tripsPerYear", "1",
            "tripYearsBetweenCrossProvince", "3",
            "tripManagersMaxShare", "1/5"));
    private static final TripRules ANHUI = rules(Map.of(
            "tripDayCap", "400",
            "tripDaysMaxInside", "5",
            "tripDaysMaxOutside", "7",
            "tripsPerYear", "1",
            "tripYearsBetweenCrossProvince", "3",
            "tripManagersMaxShare", "1/5"));

    private static TripRules rules(Map<String, String> values) {
        Map<String, Parameter> parameters = new HashMap<>();
        values.forEach((key, value) ->
                parameters.put(key, new Parameter("X", key, value, "X", "X", DAY, "规定", ParameterRow.Mark.CONFIRMED)));
        return TripRules.of(new ParametersInForce("X", DAY, parameters));
    }

    private static CostSplit split(long price, long share) {
        return new CostSplit(Yuan.of(price), Yuan.of(share));
    }

    @Test
    void forty_five_people_for_five_days_in_zhejiang_cost_at_most_135_000() {
        Yuan each = ZHEJIANG.ceiling(5, false, Yuan.ZERO);
        assertThat(each).isEqualTo(Yuan.of(3_000));
        assertThat(each.times(45)).isEqualTo(Yuan.of(135_000));
        assertThat(ZHEJIANG.flaws(5, false, split(3_000, 3_000))).isEmpty();
    }

    @Test
    void a_sixth_day_inside_the_province_is_refused_with_rule_and_source() {
        Refusal refusal = ZHEJIANG.flaws(6, false, split(3_000, 3_000)).getFirst();
        assertThat(refusal.code()).isEqualTo("convalescence.tooManyDays");
        assertThat(refusal.field()).isEqualTo("endsOn");
        assertThat(refusal.args()).startsWith(6, 5).hasSize(3);
        assertThat(ZHEJIANG.ceiling(6, false, Yuan.ZERO))
                .as("nor does a sixth day bring money")
                .isEqualTo(Yuan.of(3_000));
    }

    @Test
    void anhui_allows_seven_days_outside_the_province_and_five_inside() {
        assertThat(ANHUI.flaws(7, true, split(2_800, 2_800))).isEmpty();
        assertThat(ANHUI.flaws(8, true, split(2_800, 2_800)))
                .extracting(Refusal::code)
                .containsExactly("convalescence.tooManyDays");
        assertThat(ANHUI.flaws(6, false, split(2_000, 2_000)))
                .extracting(Refusal::code)
                .containsExactly("convalescence.tooManyDays");
    }

    @Test
    void one_fen_above_the_cap_of_the_days_is_refused() {
        assertThat(ANHUI.flaws(5, false, split(2_000, 2_000))).isEmpty();
        assertThat(ANHUI.flaws(5, false, new CostSplit(Yuan.of(2_100), new Yuan(2_000_01))))
                .extracting(Refusal::code)
                .containsExactly("convalescence.aboveDayCap");
    }

    @Test
    void an_invoice_above_the_cap_leaves_the_excess_to_the_worker() {
        Reckoning anhui = Reckoning.of(ANHUI, false, 5, Yuan.of(2_000), Yuan.of(2_150), Yuan.ZERO);
        assertThat(anhui.share()).isEqualTo(Yuan.of(2_000));
        assertThat(anhui.own()).isEqualTo(Yuan.of(150));
    }

    @Test
    void who_leaves_after_three_days_is_settled_for_three() {
        Reckoning early = Reckoning.of(ZHEJIANG, false, 3, Yuan.of(3_000), Yuan.of(2_400), Yuan.ZERO);
        assertThat(early.share()).isEqualTo(Yuan.of(1_800));
        assertThat(early.own()).isEqualTo(Yuan.of(600));
    }

    @Test
    void an_invoice_below_the_cap_brings_nobody_the_difference_in_cash() {
        Reckoning cheap = Reckoning.of(ZHEJIANG, false, 5, Yuan.of(3_000), Yuan.of(2_700), Yuan.ZERO);
        assertThat(cheap.share()).isEqualTo(Yuan.of(2_700));
        assertThat(cheap.own()).isEqualTo(Yuan.ZERO);
    }

    @Test
    void what_was_paid_in_the_year_is_taken_off_the_yearly_cap() {
        Reckoning second = Reckoning.of(ZHEJIANG, false, 2, Yuan.of(1_200), Yuan.of(1_200), Yuan.of(2_000));
        assertThat(second.share()).isEqualTo(Yuan.of(1_000));
        assertThat(second.own()).isEqualTo(Yuan.of(200));
        assertThat(Reckoning.of(ANHUI, false, 2, Yuan.of(800), Yuan.of(800), Yuan.of(9_000))
                        .share())
                .as("a region without a yearly cap takes nothing off")
                .isEqualTo(Yuan.of(800));
    }

    @Test
    void who_was_not_there_costs_the_union_nothing() {
        assertThat(Reckoning.of(ZHEJIANG, false, 0, Yuan.of(3_000), Yuan.of(500), Yuan.ZERO)
                        .share())
                .isEqualTo(Yuan.ZERO);
    }

    @Test
    void a_fifth_of_managers_may_go_and_one_more_may_not() {
        assertThat(ZHEJIANG.tooManyManagers(9, 45)).isEmpty();
        assertThat(ZHEJIANG.tooManyManagers(10, 45)).isPresent();
    }
}
