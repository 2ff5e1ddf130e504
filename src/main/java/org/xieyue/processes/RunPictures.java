package org.xieyue.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Draws where a case stands, from the history of its elements. */
@Component
class RunPictures {

    private static final String NO_RUN = "";

    private final HistoryService history;
    private final RepositoryService repository;
    private final FormerNames former;

    RunPictures(HistoryService history, RepositoryService repository, FormerNames former) {
        this.history = history;
        this.repository = repository;
        this.former = former;
    }

    RunPicture of(CaseId caseId) {
        List<HistoricProcessInstance> runs = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .rootProcessInstances()
                .list();
        if (runs.isEmpty()) {
            return new RunPicture(NO_RUN, 0, false, List.of(), List.of(), List.of());
        }
        HistoricProcessInstance run = runs.getFirst();
        Set<String> done = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        List<HistoricActivityInstance> elements = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        Map<String, String> present = former.present(run.getProcessDefinitionId(), elements);
        for (HistoricActivityInstance element : elements) {
            (element.getEndTime() == null ? current : done)
                    .add(Objects.requireNonNull(present.get(element.getActivityId())));
        }
        done.removeAll(current);
        BpmnModelInstance model = repository.getBpmnModelInstance(run.getProcessDefinitionId());
        return new RunPicture(
                xml(run.getProcessDefinitionId()),
                run.getProcessDefinitionVersion(),
                newestVersion(run.getProcessDefinitionKey()) > run.getProcessDefinitionVersion(),
                inModel(model, done),
                inModel(model, current),
                outline(model, done, current));
    }

    /** A version of a process. */
    record Version(String key, int version) {}

    /** What a case runs, or ran, on. */
    Optional<Version> version(CaseId caseId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .map(run -> new Version(run.getProcessDefinitionKey(), run.getProcessDefinitionVersion()));
    }

    private int newestVersion(String key) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new NotFound();
        }
        return newest.getVersion();
    }

    private static List<String> inModel(BpmnModelInstance model, Set<String> ids) {
        return ids.stream().filter(id -> model.getModelElementById(id) != null).toList();
    }

    private static List<RunPicture.Stop> outline(BpmnModelInstance model, Set<String> done, Set<String> current) {
        List<RunPicture.Stop> stops = new ArrayList<>();
        for (FlowNode node : DiagramOrder.of(model)) {
            String name = node.getName();
            if (name == null || name.isBlank()) {
                continue;
            }
            RunPicture.State state = current.contains(node.getId())
                    ? RunPicture.State.CURRENT
                    : done.contains(node.getId()) ? RunPicture.State.DONE : RunPicture.State.AHEAD;
            stops.add(new RunPicture.Stop(node.getId(), ElementLabels.of(node), state));
        }
        return stops;
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
