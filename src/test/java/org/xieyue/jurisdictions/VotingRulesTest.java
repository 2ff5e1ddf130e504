package org.xieyue.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.jurisdictions.VotingRules.Scope;
import org.xieyue.testing.XieyueTest;

/**
 * Every profile and every congress of 1 to 300 delegates, against the sentences of the law written as whole-number
 * inequalities and searched, not computed.
 */
@XieyueTest
class VotingRulesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final int LARGEST = 300;

    @Autowired
    Parameters parameters;

    private VotingRules rules(String place, Scope scope) {
        return VotingRules.of(parameters.inForce(place, MARCH), scope);
    }

    /** Two thirds of all: three times those present are at least twice all. The smallest such number, by trying. */
    private static int leastPresent(int all) {
        int present = 0;
        while (present + present + present < all + all) {
            present++;
        }
        return present;
    }

    private static boolean lawSaysItPasses(VoteRule rule, int yes, int all) {
        int others = all - yes;
        return rule == VoteRule.AT_LEAST_HALF ? yes >= others : yes > others;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NAT,      AT_LEAST_HALF,  AT_LEAST_HALF",
        "ZJ,       MORE_THAN_HALF, AT_LEAST_HALF",
        "ZJ-HZ,    MORE_THAN_HALF, AT_LEAST_HALF",
        "ZJ-NB,    MORE_THAN_HALF, AT_LEAST_HALF",
        "SH,       AT_LEAST_HALF,  AT_LEAST_HALF",
        "BJ,       AT_LEAST_HALF,  AT_LEAST_HALF",
        "SD,       MORE_THAN_HALF, MORE_THAN_HALF",
        "CQ,       AT_LEAST_HALF,  AT_LEAST_HALF",
        "AH,       AT_LEAST_HALF,  AT_LEAST_HALF",
        "AH-HB-XS, AT_LEAST_HALF,  AT_LEAST_HALF"
    })
    void hold_for_every_profile_and_every_size(String place, VoteRule enterprise, VoteRule industry) {
        for (Scope scope : Scope.values()) {
            VotingRules rules = rules(place, scope);
            VoteRule expected = scope == Scope.ENTERPRISE ? enterprise : industry;
            assertThat(rules.rule()).isEqualTo(expected);
            for (int all = 1; all <= LARGEST; all++) {
                assertThat(rules.quorum(all)).as("%s of %d", place, all).isEqualTo(leastPresent(all));
                assertThat(rules.missing(rules.quorum(all) - 1, all)).isEqualTo(1);
                assertThat(rules.missing(all, all)).isZero();
                for (int yes = 0; yes <= all; yes++) {
                    boolean passes = lawSaysItPasses(expected, yes, all);
                    if (rules.passes(yes, all) != passes || (yes >= rules.needed(all)) != passes) {
                        throw new AssertionError(place + " " + scope + ": " + yes + " of " + all);
                    }
                }
            }
        }
    }

    @Test
    void one_hundred_and_forty_delegates_need_ninety_four_and_half_of_them_is_a_question_of_the_rule() {
        VotingRules half = rules("AH-HB", Scope.INDUSTRY);
        VotingRules more = rules("SD", Scope.INDUSTRY);

        assertThat(List.of(half.quorum(140), more.quorum(140))).containsOnly(94);
        assertThat(half.missing(93, 140)).isEqualTo(1);
        assertThat(half.passes(70, 140)).isTrue();
        assertThat(more.passes(70, 140)).isFalse();
        assertThat(half.passes(71, 140) && more.passes(71, 140)).isTrue();
        assertThat(half.passes(69, 140)).isFalse();
    }

    @Test
    void both_answers_carry_their_sources() {
        VotingRules rules = rules("AH-HB", Scope.INDUSTRY);

        assertThat(rules.approval().isFallback()).isTrue();
        assertThat(rules.approval().source()).contains("集体合同规定");
        assertThat(rules.attendance().mark()).isEqualTo(ParameterRow.Mark.RECALLED);
    }

    @ParameterizedTest(name = "{0}: {1} workers, {2} delegates")
    @CsvSource({
        "ZJ, 99, 30",
        "ZJ, 100, 40",
        "ZJ, 199, 40",
        "ZJ, 200, 47",
        "ZJ, 999, 96",
        "ZJ, 1000, 100",
        "ZJ, 3000, 140",
        "ZJ, 5000, 200",
        "SH, 80, 30",
        "SH, 100, 30",
        "SH, 1000, 75",
        "SH, 3000, 175",
        "SH, 9000, 175",
        "AH, 80, 30",
        "AH, 600, 30",
        "AH, 601, 31",
        "AH, 3320, 166"
    })
    void the_number_of_delegates_follows_the_workforce(String place, int workers, int delegates) {
        assertThat(parameters.get(place, "delegateNumbers", MARCH).asTiers().of(workers))
                .isEqualTo(delegates);
    }

    @Test
    void a_fifth_of_140_is_28_so_29_are_too_many() {
        Fraction fifth =
                parameters.get("AH-HB", "operatorsMaxShareIndustry", MARCH).asFraction();

        assertThat(fifth.mostOf(140)).isEqualTo(28);
        assertThat(fifth.mostOf(145)).isEqualTo(29);
        assertThat(new Fraction(2, 3).leastOf(140)).isEqualTo(94);
    }
}
