package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.Yuan;

class AidProposalTest {

    private static final Standards STANDARDS = Story.standards(HardshipModel.NATIONAL_2020);

    private static AidProposal.Line only(AidAsked asked, Map<AidPurpose, Yuan> earlier) {
        return AidProposal.of(asked, STANDARDS, earlier).lines().getFirst();
    }

    @Test
    void living_aid_stops_at_twelve_times_the_standard() {
        assertThat(only(Story.living(20_000), Map.of()).proposed()).isEqualTo(Yuan.of(12_744));
        assertThat(only(Story.living(6_000), Map.of()).proposed()).isEqualTo(Yuan.of(6_000));
    }

    @Test
    void living_aid_of_the_same_year_counts_against_the_ceiling() {
        AidProposal.Line line = only(Story.living(12_744), Map.of(AidPurpose.LIVING, Yuan.of(10_000)));
        assertThat(line.proposed()).isEqualTo(Yuan.of(2_744));
        assertThat(line.flagged()).isTrue();
    }

    @Test
    void tuition_stops_at_ten_times_the_standard_for_each_pupil() {
        assertThat(only(Story.tuition(1, 0, 15_000), Map.of()).proposed()).isEqualTo(Yuan.of(10_620));
        assertThat(only(Story.tuition(2, 0, 30_000), Map.of()).proposed()).isEqualTo(Yuan.of(21_240));
    }

    @Test
    void a_child_already_funded_for_the_same_purpose_is_flagged_and_not_paid_twice() {
        AidProposal.Line one = only(Story.tuition(1, 1, 5_000), Map.of());
        assertThat(one.flagged()).isTrue();
        assertThat(one.proposed()).isEqualTo(Yuan.ZERO);
        assertThat(only(Story.tuition(2, 1, 20_000), Map.of()).proposed()).isEqualTo(Yuan.of(10_620));
    }

    @Test
    void medical_aid_stops_at_what_insurance_and_others_left_to_pay() {
        assertThat(only(Story.medical(50_000, 30_000, 0), Map.of()).proposed()).isEqualTo(Yuan.of(20_000));
        AidProposal.Line helped = only(Story.medical(50_000, 30_000, 5_000), Map.of());
        assertThat(helped.proposed()).isEqualTo(Yuan.of(15_000));
        assertThat(helped.flagged()).isTrue();
    }

    @Test
    void more_aid_elsewhere_than_the_ceiling_leaves_nothing_and_never_a_debt() {
        assertThat(only(Story.medical(10_000, 8_000, 9_000), Map.of()).proposed())
                .isEqualTo(Yuan.ZERO);
    }

    @Test
    void a_purpose_not_asked_for_is_not_proposed() {
        assertThat(AidProposal.of(Story.living(100), STANDARDS, Map.of()).lines())
                .hasSize(1);
        assertThat(AidProposal.of(Story.living(100), STANDARDS, Map.of()).total())
                .isEqualTo(Yuan.of(100));
    }
}
