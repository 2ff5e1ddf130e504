package org.xieyue.processes.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.MoveView.Target;
import org.xieyue.processes.moves.Reason.Kind;

/**
 * Steps of a new version that could take the place of an old one: first those that do the same, then those at its place in the
 * flow, the nearest first; likeness of names decides last. What belongs to another stage comes at the end and says why; what
 * the engine does not take is left out.
 */
final class FittingSteps {

    private final FlowMap old;
    private final FlowMap now;
    private final Map<String, String> mapping;
    private final StageChecks stages;

    /** @param mapping new steps by old ones, as planned */
    FittingSteps(FlowMap old, FlowMap now, Map<String, String> mapping, StepNeeds needs) {
        this.old = old;
        this.now = now;
        this.mapping = mapping;
        stages = new StageChecks(old, now, needs);
    }

    /** @param distance from the last step that the case has passed */
    private record Offer(Target target, boolean sameWork, int distance, int likeness) {

        boolean has(Kind kind) {
            return target.reasons().stream().anyMatch(reason -> reason.kind() == kind);
        }

        boolean isOtherStage() {
            return target.reasons().stream().anyMatch(Reason::isOtherStage);
        }
    }

    private static final Comparator<Offer> LIKELIEST_FIRST = Comparator.comparing(Offer::isOtherStage)
            .thenComparing(offer -> offer.has(Kind.TAKEN))
            .thenComparing(offer -> !offer.sameWork())
            .thenComparing(offer -> !offer.has(Kind.PLACE))
            .thenComparing(offer -> !offer.has(Kind.NEXT))
            .thenComparingInt(Offer::distance)
            .thenComparing(offer -> !offer.has(Kind.POST))
            .thenComparing(Comparator.comparingInt(Offer::likeness).reversed());

    List<Target> of(FlowNode step) {
        FlowPlace place = place(step);
        return now.nodes().stream()
                .filter(node -> isOfKind(step, node) && isWithin(step, node))
                .map(node -> offer(step, node, place))
                .sorted(LIKELIEST_FIRST)
                .map(Offer::target)
                .toList();
    }

    /** What speaks against a step that is planned already. */
    List<Reason> against(FlowNode step, String target) {
        return now.has(target) ? stages.against(step, now.node(target), place(step)) : List.of();
    }

    private Offer offer(FlowNode step, FlowNode node, FlowPlace place) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameWork =
                StepNeeds.key(step).isPresent() && StepNeeds.key(step).equals(StepNeeds.key(node));
        if (sameWork) {
            reasons.add(Reason.of(step instanceof UserTask ? Kind.FORM : Kind.WORK));
        }
        boolean taken = place.taken().contains(node.getId());
        if (place.isNext(node.getId())) {
            reasons.add(Reason.of(Kind.NEXT));
        } else if (!taken) {
            place.between(node.getId()).ifPresent(reasons::add);
        }
        if (step instanceof UserTask before
                && node instanceof UserTask after
                && before.getCamundaCandidateGroups() != null
                && Objects.equals(before.getCamundaCandidateGroups(), after.getCamundaCandidateGroups())) {
            reasons.add(Reason.of(Kind.POST));
        }
        int likeness = NameLikeness.of(
                ElementLabels.of(step).zh(), ElementLabels.of(node).zh());
        if (likeness >= NameLikeness.ALIKE) {
            reasons.add(Reason.of(Kind.NAME));
        }
        if (taken) {
            reasons.add(Reason.of(Kind.TAKEN));
        }
        reasons.addAll(stages.against(step, node, place));
        return new Offer(
                new Target(node.getId(), ElementLabels.of(node), reasons),
                sameWork,
                place.distance(node.getId()),
                likeness);
    }

    /** Where the step stands among those whose successors are known. */
    private FlowPlace place(FlowNode step) {
        Map<String, String> pairs = new HashMap<>();
        old.nodes().stream()
                .filter(node -> now.has(node.getId())
                        && now.node(node.getId()).getElementType().equals(node.getElementType()))
                .forEach(node -> pairs.put(node.getId(), node.getId()));
        mapping.forEach((one, other) -> {
            if (old.has(one) && now.has(other)) {
                pairs.put(one, other);
            }
        });
        pairs.remove(step.getId());
        Set<String> taken = new LinkedHashSet<>(pairs.values());
        pairs.keySet().removeIf(id -> !FlowPlace.isStep(old.node(id)));
        return new FlowPlace(old, now, step.getId(), pairs, taken);
    }

    private static boolean isOfKind(FlowNode old, FlowNode now) {
        return old.getElementType().equals(now.getElementType())
                && isRepeated(old) == isRepeated(now)
                && awaits(old).equals(awaits(now));
    }

    private static Set<String> awaits(FlowNode node) {
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .map(definition -> definition.getElementType().getTypeName())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isRepeated(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** The engine does not take a case out of a stage that goes on in the new version. */
    private boolean isWithin(FlowNode step, FlowNode node) {
        for (var around = step.getParentElement();
                around instanceof SubProcess stage;
                around = stage.getParentElement()) {
            String successor = mapping.get(stage.getId());
            if (successor != null) {
                return liesIn(node, successor);
            }
        }
        return true;
    }

    private static boolean liesIn(FlowNode node, String stage) {
        for (var around = node.getParentElement();
                around instanceof SubProcess inner;
                around = inner.getParentElement()) {
            if (inner.getId().equals(stage)) {
                return true;
            }
        }
        return false;
    }
}
