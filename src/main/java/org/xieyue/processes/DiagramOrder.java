package org.xieyue.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The elements of a diagram in the order in which a reader walks it: along the flows from the start, ends last. */
final class DiagramOrder {

    private final Collection<FlowNode> all;

    /** Where the flows of an element lead, then what interrupts it. */
    private final Map<FlowNode, List<FlowNode>> next = new HashMap<>();

    private final Set<FlowNode> walked = new LinkedHashSet<>();
    private final Deque<FlowNode> ahead = new ArrayDeque<>();

    private DiagramOrder(BpmnModelInstance model) {
        all = model.getModelElementsByType(FlowNode.class);
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> lead(flow.getSource(), flow.getTarget()));
        model.getModelElementsByType(BoundaryEvent.class).forEach(event -> lead(event.getAttachedTo(), event));
    }

    private void lead(FlowNode from, FlowNode to) {
        next.computeIfAbsent(from, each -> new ArrayList<>()).add(to);
    }

    static List<FlowNode> of(BpmnModelInstance model) {
        return new DiagramOrder(model).walk();
    }

    private List<FlowNode> walk() {
        all.stream()
                .filter(node -> node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess))
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.remove();
            if (!(node instanceof EndEvent) && walked.add(node)) {
                follow(node);
            }
        }
        walked.addAll(all);
        return List.copyOf(walked);
    }

    private void follow(FlowNode node) {
        if (node instanceof SubProcess inner) {
            inner.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(FlowNode.class::cast)
                    .forEach(ahead::add);
        }
        ahead.addAll(next.getOrDefault(node, List.of()));
    }
}
