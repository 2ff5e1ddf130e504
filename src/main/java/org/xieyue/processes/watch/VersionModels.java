package org.xieyue.processes.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published versions of a process, with the names of their elements. */
@Component
class VersionModels {

    private final RepositoryService repository;

    VersionModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Newest first; one of them when a version is named. */
    List<ProcessDefinition> of(String key, @Nullable Integer version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(one -> version == null || one.getVersion() == version)
                .toList();
    }

    ProcessDefinition definition(String id) {
        return repository.getProcessDefinition(id);
    }

    BpmnModelInstance model(String definitionId) {
        return repository.getBpmnModelInstance(definitionId);
    }

    /** Names of the steps by id, in no particular order; what only chooses or surrounds is left out. */
    Map<String, String> steps(String definitionId) {
        Map<String, String> steps = new LinkedHashMap<>();
        model(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) && !(node instanceof SubProcess))
                .forEach(node -> steps.put(node.getId(), name(node)));
        return steps;
    }

    String name(String definitionId, String elementId) {
        return model(definitionId).getModelElementById(elementId) instanceof FlowNode node ? name(node) : elementId;
    }

    static String name(FlowNode node) {
        return Optional.ofNullable(node.getName())
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .orElse(node.getId());
    }
}
