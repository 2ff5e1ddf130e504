package org.xieyue.processes.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What lies on the ways between two elements of a diagram, whatever the gateways decide. */
final class MovePath {

    private final Map<String, FlowNode> nodes = new HashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    /** Reads the diagram once; each look at the model goes through all of its text. */
    MovePath(BpmnModelInstance model) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> {
            nodes.put(node.getId(), node);
            next.put(node.getId(), new LinkedHashSet<>());
        });
        // from the flows: not every editor mentions them in their ends as well
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> leads(flow.getSource(), flow.getTarget().getId()));
        model.getModelElementsByType(SubProcess.class).forEach(this::goesThrough);
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> leads(event.getAttachedTo(), event.getId()));
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .map(StartEvent::getId)
                .forEach(start -> {
                    inOrder.add(start);
                    inOrder.addAll(reach(start, start));
                });
    }

    /** How far from the beginning an element is, against others; what is not reached from there comes last. */
    int place(FlowNode node) {
        int place = inOrder.indexOf(node.getId());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** What follows a stage follows its ends: cases go through it, not past it. */
    private void goesThrough(SubProcess stage) {
        Set<String> after = next.computeIfAbsent(stage.getId(), id -> new LinkedHashSet<>());
        stage.getChildElementsByType(EndEvent.class).forEach(end -> after.forEach(following -> leads(end, following)));
        after.clear();
        stage.getChildElementsByType(StartEvent.class).forEach(start -> leads(stage, start.getId()));
    }

    private void leads(FlowNode from, String to) {
        next.computeIfAbsent(from.getId(), id -> new LinkedHashSet<>()).add(to);
    }

    /** In a diagram with loops each may follow the other: then what is nearer to the beginning comes first. */
    MovePreview preview(FlowNode from, FlowNode to) {
        Set<String> ahead = reach(from.getId(), to.getId());
        Set<String> back = reach(to.getId(), from.getId());
        boolean mayFollow = ahead.contains(to.getId());
        boolean mayComeBefore = back.contains(from.getId());
        boolean forward = mayFollow && (!mayComeBefore || place(from) < place(to));
        return new MovePreview(
                VersionModels.name(from),
                VersionModels.name(to),
                forward ? between(ahead, from.getId(), to.getId()) : List.of(),
                !forward && mayComeBefore ? between(back, to.getId(), from.getId()) : List.of());
    }

    private List<String> between(Set<String> reached, String from, String to) {
        List<String> names = new ArrayList<>();
        for (String id : reached) {
            if (nodes.get(id) instanceof Activity step
                    && !(step instanceof SubProcess)
                    && !id.equals(from)
                    && !id.equals(to)
                    && reach(id, from).contains(to)) {
                names.add(VersionModels.name(step));
            }
        }
        return names;
    }

    /** All that can follow, in the order of its distance; nothing behind {@code end}. */
    private Set<String> reach(String from, String end) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String id = open.poll();
            if (reached.add(id) && !id.equals(end)) {
                open.addAll(next.getOrDefault(id, Set.of()));
            }
        }
        return reached;
    }
}
