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
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What lies on the ways between two elements of a diagram, whatever the gateways decide. */
final class MovePath {

    private final Map<String, FlowNode> nodes = new HashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();

    /** Reads the diagram once; each look at the model goes through all of its text. */
    MovePath(BpmnModelInstance model) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> {
            nodes.put(node.getId(), node);
            next.put(node.getId(), new LinkedHashSet<>());
        });
        // from the flows: not every editor mentions them in their ends as well
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> leads(flow.getSource(), flow.getTarget().getId()));
        model.getModelElementsByType(SubProcess.class)
                .forEach(outer -> outer.getChildElementsByType(EndEvent.class)
                        .forEach(end -> next.get(end.getId()).addAll(next.get(outer.getId()))));
        model.getModelElementsByType(SubProcess.class)
                .forEach(outer -> outer.getChildElementsByType(StartEvent.class)
                        .forEach(start -> leads(outer, start.getId())));
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> leads(event.getAttachedTo(), event.getId()));
    }

    private void leads(FlowNode from, String to) {
        next.computeIfAbsent(from.getId(), id -> new LinkedHashSet<>()).add(to);
    }

    MovePreview preview(FlowNode from, FlowNode to) {
        Set<String> ahead = reach(from.getId(), to.getId());
        boolean forward = ahead.contains(to.getId());
        Set<String> back = reach(to.getId(), from.getId());
        return new MovePreview(
                VersionModels.name(from),
                VersionModels.name(to),
                forward ? between(ahead, from.getId(), to.getId()) : List.of(),
                !forward && back.contains(from.getId()) ? between(back, to.getId(), from.getId()) : List.of());
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
