package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.ProcessSources;
import org.xieyue.processes.play.Road.Act;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/**
 * What is declared of order ({@code after}) is what the use cases refuse: a walk over a draft tells nothing else. Each road is
 * gone once whole, and once for each rule without what must come before.
 */
@XieyueTest
class RulesOfOrderTest {

    /** {@code key} needs one of {@code anyOf} before it. */
    private record Rule(String key, List<String> anyOf) {}

    @Autowired
    ProcessSources declared;

    @Autowired
    List<Road> roads;

    @Autowired
    TestClock time;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void every_rule_lies_on_a_road() {
        Set<String> known = Set.copyOf(roads.stream()
                .flatMap(road -> road.begin().stream())
                .map(Act::key)
                .toList());

        assertThat(rules()).hasSizeGreaterThanOrEqualTo(27).allSatisfy(rule -> {
            assertThat(known).contains(rule.key());
            assertThat(known).containsAnyElementsOf(rule.anyOf());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_road_that_leaves_nothing_out_is_refused_nowhere() {
        return roads.stream()
                .map(road -> DynamicTest.dynamicTest(road.getClass().getSimpleName(), () -> {
                    List<String> refused = new ArrayList<>();
                    for (Act act : road.begin()) {
                        String refusal = refusal(act);
                        if (refusal != null) {
                            refused.add(act.key() + ": " + refusal);
                        }
                    }
                    assertThat(refused).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_use_case_refuses_what_comes_without_what_must_come_before() {
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.key() + " without " + String.join(" / ", rule.anyOf()),
                        () -> assertThat(refusalWithout(rule)).isNotNull()));
    }

    private @org.jspecify.annotations.Nullable String refusalWithout(Rule rule) {
        for (Road road : roads) {
            List<Act> acts = road.begin();
            if (acts.stream().map(Act::key).noneMatch(rule.key()::equals)) {
                continue;
            }
            for (Act act : acts) {
                if (rule.anyOf().contains(act.key())) {
                    continue;
                }
                String refusal = refusal(act);
                if (act.key().equals(rule.key())) {
                    return refusal;
                }
            }
        }
        throw new AssertionError("No road has " + rule.key());
    }

    /** Null when it was done. What is no refusal is a defect. */
    private static @org.jspecify.annotations.Nullable String refusal(Act act) {
        try {
            Answer<?> answer = act.work().get();
            return answer.isDone() ? null : answer.reasons().toString();
        } catch (OutOfOrder | NotFound refused) {
            return String.valueOf(refused);
        }
    }

    private List<Rule> rules() {
        Map<String, List<List<String>>> after = new TreeMap<>(declared.formsAfter());
        declared.steps().forEach((key, step) -> after.put(key, step.after()));
        return after.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(anyOf -> new Rule(each.getKey(), anyOf)))
                .toList();
    }
}
