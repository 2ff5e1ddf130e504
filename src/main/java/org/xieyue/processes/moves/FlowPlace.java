package org.xieyue.processes.moves;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.Reason.Kind;

/** The place of an old step in the new version: behind the last step that its cases have passed, before the next ones to come. */
final class FlowPlace {

    private final FlowMap now;
    private final Set<String> taken;
    private final @Nullable String passed;
    private final Set<String> coming;
    private final Map<String, Integer> behind;
    private final Map<String, Integer> inReach;

    /**
     * @param pairs steps of the new version by those of the old one, but for this step
     * @param taken what is the successor of any other element
     */
    FlowPlace(FlowMap old, FlowMap now, String step, Map<String, String> pairs, Set<String> taken) {
        this.now = now;
        this.taken = taken;
        passed = old.surely(step).stream()
                .filter(id -> !id.equals(step) && pairs.containsKey(id) && !(old.node(id) instanceof EndEvent))
                .max(Comparator.comparingInt(id -> old.surely(id).size()))
                .map(pairs::get)
                .orElse(null);
        Set<String> known =
                pairs.keySet().stream().filter(id -> isToCome(old.node(id))).collect(Collectors.toSet());
        coming = old.ahead(step, known).keySet().stream()
                .filter(known::contains)
                .map(pairs::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        behind = now.ahead(passed == null ? "" : passed, Set.of());
        inReach = now.ahead(passed == null ? "" : passed, coming);
    }

    /** Whether cases pass it on their way as something that is done or waited for. */
    static boolean isStep(FlowNode node) {
        return (node instanceof Activity && !(node instanceof SubProcess))
                || node instanceof IntermediateCatchEvent
                || node instanceof StartEvent
                || node instanceof EndEvent;
    }

    /** Stages begin and end by the way. */
    private static boolean isToCome(FlowNode node) {
        return !(node instanceof StartEvent)
                && !(node instanceof EndEvent && node.getParentElement() instanceof SubProcess);
    }

    Set<String> taken() {
        return taken;
    }

    boolean isNext(String id) {
        return coming.contains(id);
    }

    int distance(String id) {
        return inReach.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Why it stands where the old step stood, if it does. */
    Optional<Reason> between(String id) {
        Map<String, Integer> following = now.ahead(id, Set.of());
        return passed == null || !inReach.containsKey(id)
                ? Optional.empty()
                : coming.stream()
                        .filter(following::containsKey)
                        .findFirst()
                        .map(next -> Reason.of(
                                Kind.PLACE, ElementLabels.of(now.node(passed)), ElementLabels.of(now.node(next))));
    }

    /** Why it does not belong where the old step stood: the case would go back, go elsewhere, or leave out a step. */
    Optional<Reason> misplaced(String id) {
        if (inReach.containsKey(id)) {
            return Optional.empty();
        }
        if (behind.containsKey(id)) {
            return coming.stream()
                    .filter(next -> now.ahead(next, Set.of()).containsKey(id))
                    .findFirst()
                    .map(next -> Reason.of(Kind.SKIPS, ElementLabels.of(now.node(next))));
        }
        return Optional.ofNullable(passed).map(last -> Reason.of(Kind.PASSED, ElementLabels.of(now.node(last))));
    }
}
