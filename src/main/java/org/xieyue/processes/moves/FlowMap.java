package org.xieyue.processes.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which ways lead through a diagram, whatever the gateways decide: what may follow a step, and what must have come before it. */
final class FlowMap {

    /** Where everything begins. */
    private static final String ROOT = "";

    private static final String EXIT = "/exit";

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Set<String>> previous = new HashMap<>();
    private final Map<String, Set<String>> surely = new HashMap<>();

    FlowMap(BpmnModelInstance model) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> leads(
                        flow.getSource() instanceof SubProcess stage
                                ? exit(stage)
                                : flow.getSource().getId(),
                        flow.getTarget().getId()));
        model.getModelElementsByType(StartEvent.class).forEach(this::begins);
        model.getModelElementsByType(EndEvent.class).forEach(this::ends);
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> !previous.containsKey(event.getId()))
                .forEach(event -> leads(event.getAttachedTo().getId(), event.getId()));
        work();
    }

    Collection<FlowNode> nodes() {
        return nodes.values();
    }

    FlowNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** All that has been entered on every way to it, itself included; nothing where no way leads to it. */
    Set<String> surely(String id) {
        return surely.getOrDefault(id, Set.of());
    }

    /** Whether every way to it leads through one of these. */
    boolean isBehind(String id, Set<String> anyOf) {
        return surely(id).stream().anyMatch(one -> !one.equals(id) && anyOf.contains(one))
                || !reach(ROOT, anyOf).containsKey(id);
    }

    /** What may follow, with its distance, the nearest first; nothing behind one of these. Cases that go back are included. */
    Map<String, Integer> reach(String from, Set<String> barriers) {
        return reach(from, barriers, false);
    }

    /** The same for cases that go ahead only: a way back leads to what they have passed in any case. */
    Map<String, Integer> ahead(String from, Set<String> barriers) {
        return reach(from, barriers, true);
    }

    private Map<String, Integer> reach(String from, Set<String> barriers, boolean aheadOnly) {
        Map<String, Integer> reached = new LinkedHashMap<>();
        Set<String> passed = aheadOnly ? surely(from) : Set.of();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.poll();
            int distance = reached.getOrDefault(id, 0) + 1;
            for (String following : next.getOrDefault(id, Set.of())) {
                boolean back =
                        passed.contains(following) || (aheadOnly && surely(id).contains(following));
                if (!back && reached.putIfAbsent(following, distance) == null && !barriers.contains(following)) {
                    open.add(following);
                }
            }
        }
        return reached;
    }

    private void leads(String from, String to) {
        next.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        previous.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
    }

    /** A stage begins with its start; what is begun by an event may begin as soon as the stage around it has. */
    private void begins(StartEvent start) {
        ModelElementInstance around = start.getParentElement();
        if (around instanceof SubProcess stage && stage.triggeredByEvent()) {
            around = stage.getParentElement();
        }
        leads(around instanceof SubProcess stage ? stage.getId() : ROOT, start.getId());
    }

    /** An end leads out of its stage: as an error to where that is caught, else to what follows the stage. */
    private void ends(EndEvent end) {
        var error = end.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .findFirst();
        if (error.isPresent()) {
            caught(end, error.get());
        } else if (end.getParentElement() instanceof SubProcess stage) {
            boolean inside = stage.triggeredByEvent() && stage.getParentElement() instanceof SubProcess;
            leads(end.getId(), exit(inside ? (SubProcess) stage.getParentElement() : stage));
        }
    }

    private void caught(EndEvent end, ErrorEventDefinition thrown) {
        ModelElementInstance around = end.getParentElement();
        while (around instanceof SubProcess stage) {
            var catching = stage.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(stage) && takes(event, thrown.getError()))
                    .findFirst();
            if (catching.isPresent()) {
                leads(end.getId(), catching.get().getId());
                return;
            }
            around = stage.getParentElement();
        }
    }

    private static boolean takes(BoundaryEvent event, Error error) {
        return event.getEventDefinitions().stream()
                .anyMatch(definition -> definition instanceof ErrorEventDefinition caught
                        && (caught.getError() == null || caught.getError().equals(error)));
    }

    private static String exit(SubProcess stage) {
        return stage.getId() + EXIT;
    }

    /** What all ways share, until nothing changes; where branches join, what any of them has passed has been passed. */
    private void work() {
        List<String> order = new ArrayList<>(List.of(ROOT));
        order.addAll(reach(ROOT, Set.of()).keySet());
        surely.put(ROOT, Set.of(ROOT));
        boolean changed = true;
        for (int round = 0; changed && round <= order.size(); round++) {
            changed = false;
            for (String id : order.subList(1, order.size())) {
                Set<String> shared = shared(id);
                shared.add(id);
                changed |= !shared.equals(surely.put(id, shared));
            }
        }
    }

    private Set<String> shared(String id) {
        Set<String> shared = new HashSet<>();
        boolean first = true;
        boolean join = nodes.get(id) instanceof ParallelGateway;
        for (String before : previous.getOrDefault(id, Set.of())) {
            Set<String> passed = surely.get(before);
            if (passed == null) {
                continue;
            }
            if (join || first) {
                shared.addAll(passed);
            } else {
                shared.retainAll(passed);
            }
            first = false;
        }
        return shared;
    }
}
