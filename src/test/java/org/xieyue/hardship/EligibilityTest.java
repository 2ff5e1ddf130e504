package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.Decisions;
import org.xieyue.processes.Decisions.MatchedRow;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

/** The eligibility table by the figures of a family of three where the minimum living standard is 1,062 yuan. */
@XieyueTest
class EligibilityTest {

    @Autowired
    Decisions decisions;

    private MatchedRow row(HardshipModel model, Means means, int exclusions) {
        Standards standards = Story.standards(model);
        return decisions
                .evaluateNewest(
                        HardshipAid.PROCESS,
                        HardshipAid.ELIGIBILITY,
                        CheckHousehold.inputs(standards, means.measure(3, standards.dibao()), exclusions))
                .getFirst();
    }

    private String category(HardshipModel model, long income, long rigid, long loss) {
        return row(model, Story.means(income, rigid, loss), 0).text("category").orElseThrow();
    }

    @Test
    void the_national_model_knows_deep_relative_and_accident_caused_hardship() {
        HardshipModel model = HardshipModel.NATIONAL_2020;
        assertThat(category(model, 60_000, 30_000, 0)).isEqualTo("DEEP");
        assertThat(category(model, 60_000, 10_000, 0)).isEqualTo("RELATIVE");
        assertThat(category(model, 90_000, 10_000, 0)).isEqualTo("NONE");
        assertThat(category(model, 90_000, 10_000, 75_000)).isEqualTo("ACCIDENT");
        assertThat(category(model, 90_000, 10_000, 72_000)).isEqualTo("NONE");
    }

    @Test
    void the_anhui_model_files_by_level_up_to_twice_the_standard() {
        HardshipModel model = HardshipModel.ANHUI_2019;
        assertThat(row(model, Story.means(60_000, 30_000, 0), 0).text("fileLevel"))
                .contains("NATIONAL");
        assertThat(row(model, Story.means(60_000, 10_000, 0), 0).text("fileLevel"))
                .contains("PROVINCIAL");
        assertThat(category(model, 60_000, 30_000, 0)).isEqualTo("DEEP");
        assertThat(category(model, 60_000, 10_000, 0)).isEqualTo("RELATIVE");
        assertThat(category(model, 90_000, 10_000, 0)).isEqualTo("NONE");
        assertThat(category(model, 90_000, 10_000, 75_000)).isEqualTo("ACCIDENT");
        assertThat(category(model, 90_000, 10_000, 72_000)).isEqualTo("NONE");
    }

    @Test
    void exactly_on_the_line_counts_in_anhui_and_not_nationally() {
        // 1,062 x 12 x 3 = 38,232 a year
        assertThat(category(HardshipModel.NATIONAL_2020, 38_232, 0, 0)).isEqualTo("RELATIVE");
        assertThat(category(HardshipModel.ANHUI_2019, 38_232, 0, 0)).isEqualTo("DEEP");
        assertThat(category(HardshipModel.NATIONAL_2020, 76_464, 0, 0)).isEqualTo("NONE");
        assertThat(row(HardshipModel.ANHUI_2019, Story.means(76_464, 0, 0), 0).text("fileLevel"))
                .contains("CITY");
    }

    @Test
    void one_fen_a_year_decides() {
        Means below = new Means(new Yuan(3_823_199), Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);
        Means above = new Means(new Yuan(3_823_201), Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);
        assertThat(row(HardshipModel.NATIONAL_2020, below, 0).text("category")).contains("DEEP");
        assertThat(row(HardshipModel.ANHUI_2019, above, 0).text("category")).contains("RELATIVE");
    }

    @Test
    void bengbu_tests_accidents_by_what_is_left_after_the_loss() {
        HardshipModel model = HardshipModel.BENGBU_2019;
        assertThat(category(model, 90_000, 0, 40_000)).isEqualTo("ACCIDENT");
        assertThat(category(model, 90_000, 0, 30_000)).isEqualTo("NONE");
        assertThat(category(model, 120_000, 0, 100_000)).isEqualTo("NONE");
        assertThat(category(model, 90_000, 0, 0)).isEqualTo("NONE");
        assertThat(category(model, 57_348, 0, 0)).isEqualTo("RELATIVE");
    }

    @Test
    void a_second_home_excludes_however_poor_the_household_is() {
        MatchedRow row = row(HardshipModel.NATIONAL_2020, Story.means(0, 0, 0), 1);
        assertThat(row.text("category")).contains("EXCLUDED");
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.note()).contains("住房");
    }

    @Test
    void slightly_above_the_line_is_a_near_miss_and_still_no_category() {
        MatchedRow near = row(HardshipModel.NATIONAL_2020, Story.means(90_000, 10_000, 0), 0);
        assertThat(near.yes("nearMiss")).isTrue();
        assertThat(near.text("category")).contains("NONE");
        assertThat(row(HardshipModel.NATIONAL_2020, Story.means(200_000, 0, 0), 0)
                        .yes("nearMiss"))
                .isFalse();
    }
}
