package org.xieyue.processes.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What lies on the ways between two elements of a diagram, whatever the gateways decide. */
final class MovePath {

    private final BpmnModelInstance model;

    MovePath(BpmnModelInstance model) {
        this.model = model;
    }

    MovePreview preview(FlowNode from, FlowNode to) {
        Set<FlowNode> ahead = reach(from, to);
        boolean forward = ahead.contains(to);
        Set<FlowNode> back = reach(to, from);
        return new MovePreview(
                VersionModels.name(from),
                VersionModels.name(to),
                forward ? between(ahead, from, to) : List.of(),
                !forward && back.contains(from) ? between(back, to, from) : List.of());
    }

    private List<String> between(Set<FlowNode> reached, FlowNode from, FlowNode to) {
        List<String> names = new ArrayList<>();
        for (FlowNode node : reached) {
            if (node instanceof Activity
                    && !(node instanceof SubProcess)
                    && !node.equals(from)
                    && !node.equals(to)
                    && reach(node, from).contains(to)) {
                names.add(VersionModels.name(node));
            }
        }
        return names;
    }

    /** All that can follow, in the order of its distance; nothing behind {@code end}. */
    private Set<FlowNode> reach(FlowNode from, FlowNode end) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(next(from));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (reached.add(node) && !node.equals(end)) {
                open.addAll(next(node));
            }
        }
        return reached;
    }

    private List<FlowNode> next(FlowNode node) {
        Stream<FlowNode> flows = follows(node);
        Stream<FlowNode> inside = node instanceof SubProcess
                ? children(node, StartEvent.class)
                : node instanceof EndEvent && node.getParentElement() instanceof SubProcess outer
                        ? follows(outer)
                        : Stream.of();
        Stream<FlowNode> aside = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
        return Stream.of(flows, inside, aside).flatMap(each -> each).toList();
    }

    /** Read from the flows: not every editor mentions them in their ends as well. */
    private Stream<FlowNode> follows(FlowNode node) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .map(SequenceFlow::getTarget);
    }

    private static <T extends FlowNode> Stream<FlowNode> children(FlowNode node, Class<T> type) {
        Collection<T> found = node.getChildElementsByType(type);
        return found.stream().map(FlowNode.class::cast);
    }
}
