package org.xieyue.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.XieyueTest;

/** The table of profiles that comes with the product; an empty cell is taken from above, a dash is no rule at all. */
@XieyueTest
class ShippedProfilesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final String[] PLACES = {"NAT", "ZJ", "ZJ-HZ", "ZJ-NB", "SH", "BJ", "SD", "CQ", "AH"};

    @Autowired
    Parameters parameters;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "replyPeriod, 20d 10wd 10wd 10wd 15d 20d 10d 20d 20d",
        "representativesMin, 3 3 3 3 3 3 3 3 3",
        "representativesMinLargeEmployer, - 5 5 5 - - - - -",
        "representativesMax, - - 9 10 - 10 - 15 -",
        "sideParity, EQUAL EMPLOYER_NOT_MORE EMPLOYER_NOT_MORE EMPLOYER_NOT_MORE EMPLOYER_NOT_MORE EQUAL EQUAL"
                + " EMPLOYER_NOT_MORE EQUAL",
        "outsidersMaxShare, 1/3 1/3 1/3 1/3 1/3 1/3 1/3 1/3 1/3",
        "dataBeforeMeeting, - 7d 7wd 7d - - 10d - -",
        "suspensionCapTotal, - 60d 30d 60d - 60d - 30d -",
        "overallLimit, - - 60d 30wd - - 60d - -",
        "overallLimitStart, - - OFFER FIRST_MEETING - - ACCEPTANCE - -",
        "draftToVoteWithin, - 15wd 15wd 15wd - - - - -",
        "revoteWithinAfterFail, - 5wd 5wd 5wd - - - - -",
        "attendanceQuorum, 2/3 2/3 2/3 2/3 2/3 2/3 2/3 2/3 2/3",
        "fileWithin, 10d 10d 10d 10d 10d 10d 10d 10d 10d",
        "filingCopies, 3 5 5 5 3 3 3 3 3",
        "authorityReview, 15d 15d 15d 15d 15d 15d 15d 15d 15d",
        "publishWithin, 5d 5wd 5wd 5wd 5d 5d 7d 10d 5d",
        "renewWindowBeforeExpiry, 90d 90d 90d 90d 90d 90d 90d 90d 90d",
        "coordinationPeriod, 30d 30d 30d 30d 30d 30d 30d 60d 30d",
        "coordinationExtension, 15d 15d 15d 15d 15d 15d 15d 30d 15d",
        "termYearsMin, 1 1 1 1 1 1 1 1 1",
        "termYearsMax, 3 3 3 3 3 3 3 3 3",
        "papersBeforeCongress, 7d 7d 7d 7d 7d 7d 7d 7d 7d",
        "reportUpWithin, 7wd 7wd 7wd 7wd 7wd 7wd 7wd 7wd 7wd"
    })
    void are_as_the_laws_of_each_place_say(String key, String values) {
        String[] expected = values.split(" ");
        for (int i = 0; i < PLACES.length; i++) {
            assertThat(parameters
                            .find(PLACES[i], key, MARCH)
                            .map(Parameter::value)
                            .orElse("-"))
                    .as(PLACES[i])
                    .isEqualTo(expected[i]);
        }
    }
}
