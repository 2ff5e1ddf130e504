package org.xieyue.processes;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The elements of a diagram in the order in which a reader walks it: along the flows from the start. */
final class DiagramOrder {

    private DiagramOrder() {}

    static List<FlowNode> of(BpmnModelInstance model) {
        Collection<FlowNode> all = model.getModelElementsByType(FlowNode.class);
        Set<FlowNode> walked = new LinkedHashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>();
        for (FlowNode node : all) {
            if (node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess)) {
                ahead.add(node);
            }
        }
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.poll();
            if (!walked.add(node)) {
                continue;
            }
            if (node instanceof SubProcess inner) {
                inner.getFlowElements().stream()
                        .filter(StartEvent.class::isInstance)
                        .map(FlowNode.class::cast)
                        .forEach(ahead::add);
            }
            for (SequenceFlow flow : node.getOutgoing()) {
                ahead.add(flow.getTarget());
            }
            for (FlowNode other : all) {
                if (other instanceof BoundaryEvent boundary && node.equals(boundary.getAttachedTo())) {
                    ahead.add(boundary);
                }
            }
        }
        walked.addAll(all);
        return List.copyOf(walked);
    }
}
