package org.xieyue.processes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** Reads drawn services from what is published; a version never changes, so each is read once. */
@Component
class PublishedDrawings implements DrawnProcesses {

    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<HistoryService> history;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<PublishedVersions> published;
    private final StepCatalogue catalogue;
    private final Map<String, Optional<DrawnProcess>> read = new ConcurrentHashMap<>();

    PublishedDrawings(
            ObjectProvider<RepositoryService> repository,
            ObjectProvider<HistoryService> history,
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<PublishedVersions> published,
            StepCatalogue catalogue) {
        this.repository = repository;
        this.history = history;
        this.runtime = runtime;
        this.published = published;
        this.catalogue = catalogue;
    }

    /** Empty for a process that a capability has declared. */
    Optional<DrawnProcess> of(ProcessDefinition version) {
        if (catalogue.isDeclared(version.getKey())) {
            return Optional.empty();
        }
        Optional<DrawnProcess> known = read.get(version.getId());
        if (known == null) {
            known = DrawnProcess.of(published.getObject().folder(version), version.getVersion());
            read.put(version.getId(), known);
        }
        return known;
    }

    @Override
    public boolean isDrawn(String processKey) {
        return !catalogue.isDeclared(processKey);
    }

    @Override
    public List<DrawnProcess> newest() {
        return published.getObject().newest().stream()
                .flatMap(version -> of(version).stream())
                .toList();
    }

    @Override
    public Optional<DrawnProcess> newest(String processKey) {
        if (catalogue.isDeclared(processKey)) {
            return Optional.empty();
        }
        ProcessDefinition newest = repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        return Optional.ofNullable(newest).flatMap(this::of);
    }

    @Override
    public Optional<DrawnProcess> ofCase(CaseId caseId) {
        List<HistoricProcessInstance> runs = history.getObject()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .rootProcessInstances()
                .list();
        return runs.stream()
                .findFirst()
                .map(run -> repository.getObject().getProcessDefinition(run.getProcessDefinitionId()))
                .flatMap(this::of);
    }

    @Override
    public Optional<BigDecimal> number(CaseId caseId, String variable) {
        return runtime
                .getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .flatMap(run ->
                        Optional.ofNullable(runtime.getObject().getVariable(run.getProcessInstanceId(), variable)))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()));
    }
}
