package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xieyue.shared.Yuan;

class MeasuringAHouseholdTest {

    private static final Yuan DIBAO = Yuan.of(1062);

    @Test
    void income_less_rigid_expense_is_spread_over_twelve_months_and_all_people() {
        assertThat(Story.means(60_000, 30_000, 0).measure(3, DIBAO).perCapitaMonth())
                .isEqualByComparingTo("833.33");
        assertThat(Story.means(60_000, 10_000, 0).measure(3, DIBAO).perCapitaMonth())
                .isEqualByComparingTo("1388.89");
        assertThat(Story.means(90_000, 10_000, 0).measure(3, DIBAO).perCapitaMonth())
                .isEqualByComparingTo("2222.22");
    }

    @Test
    void a_household_exactly_on_the_line_measures_exactly_one() {
        assertThat(Story.means(38_232, 0, 0).measure(3, DIBAO).netRatio()).isEqualByComparingTo("1");
    }

    @Test
    void one_fen_in_a_year_moves_a_household_off_the_line() {
        Means oneFenLess = new Means(new Yuan(3_823_199), Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);
        assertThat(oneFenLess.measure(3, DIBAO).netRatio()).isLessThan(java.math.BigDecimal.ONE);
    }

    @Test
    void a_loss_is_weighed_against_a_years_income() {
        assertThat(Story.means(90_000, 10_000, 72_000).measure(3, DIBAO).lossShare())
                .isEqualByComparingTo("0.8");
        assertThat(Story.means(90_000, 10_000, 75_000).measure(3, DIBAO).lossShare())
                .isGreaterThan(new java.math.BigDecimal("0.8"));
    }

    @Test
    void a_loss_without_income_outweighs_every_share() {
        assertThat(Story.means(0, 0, 100).measure(1, DIBAO).lossShare()).isGreaterThan(java.math.BigDecimal.ONE);
        assertThat(Story.means(0, 0, 0).measure(1, DIBAO).lossShare()).isEqualByComparingTo("0");
    }

    @Test
    void every_rigid_expense_counts() {
        Means means = new Means(Yuan.of(36_000), Yuan.of(1_000), Yuan.of(2_000), Yuan.of(3_000), Yuan.ZERO);
        assertThat(means.measure(1, DIBAO).perCapitaMonth()).isEqualByComparingTo("2500");
    }
}
