package org.xieyue.processes.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/**
 * A process administrator may draw a bad process; the check cannot know. Whatever single element is deleted, redirected or
 * exchanged in any shipped diagram: no money without signatures, no aid without a visit by two, no vote without a quorum, no
 * line above its limit. A sample with a fixed seed; the whole claim is {@link AllMutants}.
 */
@XieyueTest
class WalkingMutantsTest {

    /** What stands between an application and the money, and between a congress and its resolution: always walked. */
    private static final Map<String, List<String>> GUARDS = Map.of(
            "hardship-aid",
            List.of("without visitHousehold", "without reviewAtCounty", "without approveAtCity"),
            "congress-vote",
            List.of("without establishQuorum"));

    private static final long SEED = 20261122;

    @Autowired
    SeededWalks walks;

    @Autowired
    Walker walker;

    @Autowired
    MutantDiagrams diagrams;

    @Autowired
    TestClock time;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void on_the_shipped_diagram_aid_comes_as_far_as_the_money_and_breaks_nothing() {
        WalkedProcess aid = process("hardship-aid");
        List<SeededWalks.Walked> walked = IntStream.range(0, 3)
                .mapToObj(index -> walks.walk(aid, SEED + index))
                .toList();
        assertThat(walked).flatExtracting(SeededWalks.Walked::broken).isEmpty();
        assertThat(walked).as("%s %s", walker.endings, walker.stops).anyMatch(SeededWalks.Walked::isFar);
    }

    @TestFactory
    Stream<DynamicTest> no_mutant_breaks_a_promise() {
        return GUARDS.entrySet().stream()
                .flatMap(guarded -> guarded.getValue().stream()
                        .map(name -> DynamicTest.dynamicTest(guarded.getKey() + " " + name, () -> {
                            MutantDiagrams.Deployed mutant = diagrams.deployed(guarded.getKey(), name);
                            try {
                                assertThat(walks.walk(process(guarded.getKey()), SEED)
                                                .broken())
                                        .isEmpty();
                            } finally {
                                mutant.remove();
                            }
                        })));
    }

    @Test
    void a_change_is_noticed_only_where_a_walk_comes_to_it() {
        assertThat(diagrams.of("hardship-aid"))
                .filteredOn(mutant -> mutant.name().equals("without approveAtCity"))
                .singleElement()
                .satisfies(mutant -> {
                    assertThat(mutant.places().isNoticedBy(Set.of("approveAtCity")))
                            .isTrue();
                    assertThat(mutant.places().isNoticedBy(Set.of())).isFalse();
                });
        assertThat(ChangedPlaces.everywhere().isNoticedBy(Set.of())).isTrue();
    }

    private WalkedProcess process(String key) {
        return walks.process(key);
    }
}
