package org.xieyue.processes.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/**
 * What thousands of mutants do to a case at one place each, done to cases at every place and at any moment: see {@link Leaper}.
 * No money without signatures, no aid without a visit by two, no vote without a quorum, no line above its limit. The build walks
 * a little; {@code mvn test -Dquick -Dtest=LeapingCasesTest -Dleaping=200} drives each process by 200 walks,
 * {@code -Dprocess=hardship-aid,congress-vote} some of them.
 */
@XieyueTest
class LeapingCasesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LeapingCasesTest.class);
    private static final int WALKS = Integer.getInteger("leaping", 1);
    private static final String ASKED = System.getProperty("process", "");
    private static final long SEED = Long.getLong("seed", 20261123);

    /** In a hundred moments: a walk that leaps seldom comes far, one that leaps often tries much. */
    private static final List<Integer> CHANCES = List.of(15, 5, 2, 40);

    /** Walks more than asked for until at least one has lept. */
    private static final int MORE = 20;

    @Autowired
    SeededWalks walks;

    @Autowired
    Leaper leaper;

    @Autowired
    Walker walker;

    @Autowired
    TestClock time;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @TestFactory
    Stream<DynamicTest> no_leap_breaks_a_promise() {
        return walks.processes().stream()
                .filter(process -> ASKED.isEmpty() || List.of(ASKED.split(",")).contains(process.key()))
                .map(process -> DynamicTest.dynamicTest(process.key(), () -> leaps(process)));
    }

    private void leaps(WalkedProcess process) {
        leaper.forget();
        List<String> broken = new ArrayList<>();
        int far = 0;
        int index = 0;
        for (; index < WALKS || (!leaper.hasLept() && index < WALKS + MORE); index++) {
            long seed = SEED + index;
            int chance = CHANCES.get(index % CHANCES.size());
            SeededWalks.Walked walked = walks.walk(process, seed, (id, random) -> {
                if (random.nextInt(100) < chance) {
                    leaper.leap(id, random);
                }
            });
            walked.broken().forEach(promise -> broken.add("seed " + seed + ": " + promise));
            far += walked.isFar() ? 1 : 0;
        }
        LOG.info("{}: {} walks, {} far; {}", process.key(), index, far, leaper.told());
        LOG.debug("Endings {}; completed {}; stops {}", walker.endings, walker.completed, walker.stops);
        assertThat(broken).isEmpty();
        assertThat(leaper.hasLept()).isTrue();
    }
}
