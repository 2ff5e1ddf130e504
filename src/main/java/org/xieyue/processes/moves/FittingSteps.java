package org.xieyue.processes.moves;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ElementLabels;
import org.xieyue.processes.moves.MoveView.Likeness;
import org.xieyue.processes.moves.MoveView.Target;

/** Steps of a new version that could take the place of an old one, the likeliest first and each with what speaks for it. */
final class FittingSteps {

    private FittingSteps() {}

    /** @param taken steps that have taken the place of another one already; they come last */
    static List<Target> of(FlowNode old, BpmnModelInstance now, Set<String> taken) {
        return now.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> kind(node).equals(kind(old)) && isRepeated(node) == isRepeated(old))
                .map(node -> new Target(node.getId(), ElementLabels.of(node), likeness(old, node, taken)))
                .sorted(Comparator.comparingInt(FittingSteps::rank))
                .toList();
    }

    private static int rank(Target target) {
        int against = target.likeness().contains(Likeness.TAKEN) ? 10 : 0;
        int inFavour = (int)
                target.likeness().stream().filter(one -> one != Likeness.TAKEN).count();
        return against - inFavour;
    }

    private static Set<Likeness> likeness(FlowNode old, FlowNode now, Set<String> taken) {
        Set<Likeness> likeness = EnumSet.noneOf(Likeness.class);
        if (areAlike(ElementLabels.of(old).zh(), ElementLabels.of(now).zh())) {
            likeness.add(Likeness.NAME);
        }
        if (old instanceof UserTask before && now instanceof UserTask after) {
            if (isSame(before.getCamundaCandidateGroups(), after.getCamundaCandidateGroups())) {
                likeness.add(Likeness.POST);
            }
            if (isSame(before.getCamundaFormKey(), after.getCamundaFormKey())) {
                likeness.add(Likeness.FORM);
            }
        }
        if (taken.contains(now.getId())) {
            likeness.add(Likeness.TAKEN);
        }
        return likeness;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }

    /** At least half of the characters of the shorter name. */
    private static boolean areAlike(String one, String other) {
        Set<Integer> left = one.codePoints().boxed().collect(Collectors.toSet());
        Set<Integer> right = other.codePoints().boxed().collect(Collectors.toSet());
        long common = left.stream().filter(right::contains).count();
        return 2 * common >= Math.min(left.size(), right.size());
    }

    private static String kind(FlowNode node) {
        return node.getElementType().getTypeName();
    }

    private static boolean isRepeated(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }
}
