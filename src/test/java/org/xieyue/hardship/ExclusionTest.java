package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xieyue.hardship.Assets.Vehicle;

class ExclusionTest {

    @Test
    void one_home_and_nothing_else_shuts_nobody_out() {
        assertThat(Story.nothingOwned().exclusions(HardshipModel.NATIONAL_2020)).isEmpty();
    }

    @Test
    void a_second_home_shuts_out() {
        assertThat(new Assets(2, false, false, false, Vehicle.NONE).exclusions(HardshipModel.ANHUI_2019))
                .containsExactly(Exclusion.SECOND_HOME);
    }

    @Test
    void anhui_lets_a_small_second_home_pass_and_the_national_model_does_not() {
        Assets small = new Assets(2, true, false, false, Vehicle.NONE);
        assertThat(small.exclusions(HardshipModel.ANHUI_2019)).isEmpty();
        assertThat(small.exclusions(HardshipModel.BENGBU_2019)).isEmpty();
        assertThat(small.exclusions(HardshipModel.NATIONAL_2020)).containsExactly(Exclusion.SECOND_HOME);
    }

    @Test
    void a_third_home_shuts_out_even_where_the_second_is_excepted() {
        assertThat(new Assets(3, true, false, false, Vehicle.NONE).exclusions(HardshipModel.ANHUI_2019))
                .containsExactly(Exclusion.SECOND_HOME);
    }

    @Test
    void a_vehicle_that_earns_the_living_is_no_luxury() {
        assertThat(new Assets(0, false, false, false, Vehicle.FOR_HIRED_WORK).exclusions(HardshipModel.NATIONAL_2020))
                .isEmpty();
        assertThat(new Assets(0, false, false, false, Vehicle.PRIVATE).exclusions(HardshipModel.NATIONAL_2020))
                .containsExactly(Exclusion.PRIVATE_VEHICLE);
    }

    @Test
    void a_business_and_a_costly_school_are_both_named() {
        assertThat(new Assets(1, false, true, true, Vehicle.NONE).exclusions(HardshipModel.NATIONAL_2020))
                .containsExactlyInAnyOrder(Exclusion.BUSINESS, Exclusion.COSTLY_SCHOOL);
    }
}
