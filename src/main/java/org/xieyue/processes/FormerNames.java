package org.xieyue.processes;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What elements that a case went through under an earlier version are called in the version that it runs on now. */
@Component
class FormerNames {

    private final RepositoryService repository;

    FormerNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** Present ids by the ids of the history; an id that the present version lacks stays as it was. */
    Map<String, String> present(String definition, Collection<HistoricActivityInstance> elements) {
        BpmnModelInstance now = repository.getBpmnModelInstance(definition);
        Map<String, String> present = new LinkedHashMap<>();
        for (HistoricActivityInstance element : elements) {
            String id = element.getActivityId();
            boolean renamed =
                    now.getModelElementById(id) == null && !definition.equals(element.getProcessDefinitionId());
            present.put(id, renamed ? followed(id, element.getProcessDefinitionId(), definition) : id);
        }
        return present;
    }

    /** From version to version, forwards or, after somebody has gone back, backwards. */
    private String followed(String id, String from, String to) {
        ProcessDefinition first = repository.getProcessDefinition(from);
        ProcessDefinition last = repository.getProcessDefinition(to);
        Comparator<ProcessDefinition> order = Comparator.comparingInt(ProcessDefinition::getVersion);
        List<BpmnModelInstance> way =
                repository.createProcessDefinitionQuery().processDefinitionKey(first.getKey()).list().stream()
                        .filter(one -> between(one.getVersion(), first.getVersion(), last.getVersion()))
                        .sorted(first.getVersion() < last.getVersion() ? order : order.reversed())
                        .map(one -> repository.getBpmnModelInstance(one.getId()))
                        .toList();
        String called = id;
        for (int i = 1; i < way.size(); i++) {
            called = next(called, way.get(i - 1), way.get(i));
        }
        return called;
    }

    private static boolean between(int version, int one, int other) {
        return version >= Math.min(one, other) && version <= Math.max(one, other);
    }

    private static String next(String id, BpmnModelInstance before, BpmnModelInstance after) {
        if (after.getModelElementById(id) != null) {
            return id;
        }
        return after.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> formerly(node).filter(id::equals).isPresent())
                .map(FlowNode::getId)
                .findFirst()
                .or(() -> Optional.ofNullable(before.getModelElementById(id))
                        .filter(FlowNode.class::isInstance)
                        .flatMap(node -> formerly((FlowNode) node))
                        .filter(old -> after.getModelElementById(old) != null))
                .orElse(id);
    }

    private static Optional<String> formerly(FlowNode node) {
        ExtensionElements extensions = node.getExtensionElements();
        return extensions == null
                ? Optional.empty()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> Objects.equals(property.getCamundaName(), "formerly"))
                        .map(property -> property.getCamundaValue())
                        .findFirst();
    }
}
