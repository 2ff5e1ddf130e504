package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.Reason.Kind;

/**
 * Whether a step belongs to the stage in which a case stands: by its place in the flow, and by what the catalogue of steps
 * demands before it, so that the use case does not refuse the case behind the move.
 */
final class StageChecks {

    private final FlowMap old;
    private final FlowMap now;
    private final StepNeeds needs;

    StageChecks(FlowMap old, FlowMap now, StepNeeds needs) {
        this.old = old;
        this.now = now;
        this.needs = needs;
    }

    /** @param place of the old step in the new version */
    List<Reason> against(FlowNode step, FlowNode node, FlowPlace place) {
        List<Reason> against = new ArrayList<>();
        place.misplaced(node.getId()).ifPresent(against::add);
        missing(step, node).ifPresent(against::add);
        return against;
    }

    private Optional<Reason> missing(FlowNode step, FlowNode node) {
        Stream<String> ahead = now.reach(node.getId(), Set.of()).keySet().stream();
        return Stream.concat(Stream.of(node.getId()), ahead)
                .filter(now::has)
                .flatMap(id -> needs.before(now.node(id)).stream()
                        .filter(anyOf -> isMissed(step.getId(), node.getId(), id, anyOf))
                        .map(anyOf -> Reason.of(
                                Kind.NEEDS, ElementLabels.of(now.node(id)), ElementLabels.of(demanded(anyOf)))))
                .findFirst();
    }

    /** A case from there can come here without any of these, which the diagram alone does not allow. */
    private boolean isMissed(String step, String target, String demanding, List<String> anyOf) {
        Set<String> before = doing(old, anyOf);
        Set<String> after = doing(now, anyOf);
        if (old.isBehind(step, before) || !now.isBehind(demanding, after)) {
            return false;
        }
        Map<String, Integer> without = after.contains(target) ? Map.of() : now.reach(target, after);
        return target.equals(demanding) || without.containsKey(demanding);
    }

    private FlowNode demanded(List<String> anyOf) {
        return now.node(doing(now, anyOf).iterator().next());
    }

    private static Set<String> doing(FlowMap map, List<String> anyOf) {
        return map.nodes().stream()
                .filter(node -> StepNeeds.key(node).filter(anyOf::contains).isPresent())
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
