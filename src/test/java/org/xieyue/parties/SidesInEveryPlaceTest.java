package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.parties.PartyRules.Count;
import org.xieyue.testing.XieyueTest;

/** Every profile that comes with the product, against the table of the laws read by hand. */
@XieyueTest
class SidesInEveryPlaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int NO_LIMIT = 30;

    @Autowired
    Parameters parameters;

    /** least, least at a large employer, most (0: no limit), the same number on both sides. */
    @ParameterizedTest
    @CsvSource({
        "NAT,3,3,0,true",
        "ZJ,3,5,0,false",
        "ZJ-HZ,3,5,9,false",
        "ZJ-NB,3,5,10,false",
        "SH,3,3,0,false",
        "BJ,3,3,10,true",
        "SD,3,3,0,true",
        "CQ,3,3,15,false",
        "AH,3,3,0,true",
        "AH-HB,3,3,0,true"
    })
    void sides_are_as_the_place_says(String place, int least, int leastLarge, int most, boolean equal) {
        PartyRules usual = PartyRules.of(parameters.inForce(place, DAY), false);
        PartyRules large = PartyRules.of(parameters.inForce(place, DAY), true);
        for (int workers = 0; workers <= NO_LIMIT; workers++) {
            for (int employers = 0; employers <= NO_LIMIT; employers++) {
                boolean numbers = equal ? workers == employers : employers <= workers;
                boolean notTooMany = most == 0 || Math.max(workers, employers) <= most;
                int fewest = Math.min(workers, employers);
                assertThat(isFine(usual, workers, employers))
                        .as("%s: %d and %d", place, workers, employers)
                        .isEqualTo(numbers && notTooMany && fewest >= least);
                assertThat(isFine(large, workers, employers))
                        .as("%s, large: %d and %d", place, workers, employers)
                        .isEqualTo(numbers && notTooMany && fewest >= leastLarge);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NAT", "ZJ", "ZJ-HZ", "ZJ-NB", "SH", "BJ", "SD", "CQ", "AH", "AH-HB"})
    void a_third_of_a_side_may_come_from_outside(String place) {
        PartyRules rules = PartyRules.of(parameters.inForce(place, DAY), false);
        for (int people = 3; people <= 9; people++) {
            for (int outsiders = 0; outsiders <= people; outsiders++) {
                Count workers = new Count(Side.WORKERS, people, outsiders);
                Count employers = new Count(Side.EMPLOYERS, people, 0);
                assertThat(rules.flaws(workers, employers).isEmpty())
                        .as("%s: %d of %d", place, outsiders, people)
                        .isEqualTo(3 * outsiders <= people);
            }
        }
    }

    private static boolean isFine(PartyRules rules, int workers, int employers) {
        return rules.flaws(new Count(Side.WORKERS, workers, 0), new Count(Side.EMPLOYERS, employers, 0))
                .isEmpty();
    }
}
