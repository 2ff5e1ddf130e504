package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParameterRow;
import org.xieyue.parties.PartyRules.Count;
import org.xieyue.shared.Refusal;

class HowManySitOnASideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PartyRules national = rules(3, null, "EQUAL");
    private final PartyRules hangzhou = rules(3, 9, "EMPLOYER_NOT_MORE");

    @ParameterizedTest
    @CsvSource({"3,3,true", "4,4,true", "4,3,false", "3,4,false"})
    void nationally_both_sides_have_the_same_number(int workers, int employers, boolean fine) {
        assertThat(national.flaws(workers(workers, 0), employers(employers, 0)).isEmpty())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"3,3,true", "5,3,true", "3,4,false", "9,9,true", "10,9,false"})
    void in_hangzhou_the_employers_are_not_more_and_nine_at_most(int workers, int employers, boolean fine) {
        assertThat(hangzhou.flaws(workers(workers, 0), employers(employers, 0)).isEmpty())
                .isEqualTo(fine);
    }

    @Test
    void two_are_too_few() {
        assertThat(codes(national.flaws(workers(2, 0), employers(2, 0))))
                .containsExactly("parties.too-few", "parties.too-few");
    }

    @Test
    void a_large_employer_needs_five_where_the_place_says_so() {
        PartyRules large = new PartyRules(
                number("representativesMin", "3"),
                Optional.of(number("representativesMinLargeEmployer", "5")),
                Optional.empty(),
                number("sideParity", "EMPLOYER_NOT_MORE"),
                Optional.empty());
        assertThat(codes(large.flaws(workers(5, 0), employers(4, 0)))).containsExactly("parties.too-few");
        assertThat(large.flaws(workers(5, 0), employers(5, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,1,true", "4,2,false", "3,1,true", "6,2,true", "5,2,false"})
    void outsiders_are_at_most_a_third_of_their_own_side(int people, int outsiders, boolean fine) {
        assertThat(national.flaws(workers(people, outsiders), employers(people, 0))
                        .isEmpty())
                .isEqualTo(fine);
    }

    @Test
    void a_fourth_on_one_side_only_is_refused_and_on_both_together_is_fine() {
        Count workers = workers(3, 0);
        Count employers = employers(3, 0);
        assertThat(codes(national.against(workers, employers, workers.and(1, 0), employers)))
                .containsExactly("parties.not-equal");
        assertThat(codes(national.against(workers, employers, workers, employers.and(1, 0))))
                .containsExactly("parties.not-equal");
        assertThat(national.against(workers, employers, workers.and(1, 0), employers.and(1, 0)))
                .isEmpty();
    }

    @Test
    void a_side_is_filled_one_by_one_before_the_other_one_has_anybody() {
        assertThat(national.against(workers(0, 0), employers(0, 0), workers(4, 0), employers(0, 0)))
                .isEmpty();
        assertThat(national.against(workers(4, 0), employers(2, 0), workers(4, 0), employers(3, 0)))
                .isEmpty();
        assertThat(national.against(workers(2, 0), employers(0, 0), workers(3, 1), employers(0, 0)))
                .isEmpty();
    }

    @Test
    void in_hangzhou_the_workers_may_become_more() {
        assertThat(hangzhou.against(workers(3, 0), employers(3, 0), workers(4, 0), employers(3, 0)))
                .isEmpty();
        assertThat(codes(hangzhou.against(workers(3, 0), employers(3, 0), workers(3, 0), employers(4, 0))))
                .containsExactly("parties.employers-outnumber");
    }

    private static Count workers(int people, int outsiders) {
        return new Count(Side.WORKERS, people, outsiders);
    }

    private static Count employers(int people, int outsiders) {
        return new Count(Side.EMPLOYERS, people, outsiders);
    }

    private static List<String> codes(List<Refusal> flaws) {
        return flaws.stream().map(Refusal::code).toList();
    }

    private static PartyRules rules(int least, @Nullable Integer most, String parity) {
        return new PartyRules(
                number("representativesMin", String.valueOf(least)),
                Optional.empty(),
                most == null ? Optional.empty() : Optional.of(number("representativesMax", String.valueOf(most))),
                number("sideParity", parity),
                Optional.of(number("outsidersMaxShare", "1/3")));
    }

    private static Parameter number(String key, String value) {
        return new Parameter("X", key, value, "X", "某地", DAY, "某规定", ParameterRow.Mark.CONFIRMED);
    }
}
