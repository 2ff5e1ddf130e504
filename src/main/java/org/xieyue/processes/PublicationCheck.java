package org.xieyue.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.Refusal;

/** The diagram check against what is declared and published now. */
@Component
class PublicationCheck {

    private final RepositoryService repository;
    private final StepCatalogue catalogue;

    PublicationCheck(RepositoryService repository, StepCatalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    List<Refusal> reasonsAgainst(ProcessFolder folder) {
        for (String name : folder.files().keySet()) {
            if (!name.matches("[a-z][a-z0-9-]{0,60}\\.[a-z]{1,8}")) {
                return List.of(Refusal.of("processes.fileName", name));
            }
        }
        List<String> processes = processesIn(folder);
        if (!processes.isEmpty() && !processes.equals(List.of(folder.key()))) {
            return List.of(wrongProcess(folder, processes));
        }
        List<Refusal> errors = findings(folder).stream()
                .filter(Finding::isError)
                .map(Finding::refusal)
                .toList();
        return errors.isEmpty() && processes.isEmpty() ? List.of(wrongProcess(folder, processes)) : errors;
    }

    /** All that the rules say, warnings too. */
    List<Finding> findings(ProcessFolder folder) {
        Map<String, byte[]> published = published();
        Map<String, Set<String>> calls = new HashMap<>();
        published.forEach((key, diagram) -> calls.put(key, DiagramCheck.calls(diagram)));
        return DiagramCheck.check(
                folder.files(), catalogue.vocabulary(), calls, Optional.ofNullable(published.get(folder.key())));
    }

    /**
     * What forbids even to keep a file that somebody is still drawing: no process of this folder, or content that must never
     * come near the engine. What is merely unfinished is no such reason.
     */
    List<Refusal> reasonsAgainstKeeping(String key, String name, byte[] content) {
        if (!name.matches("[a-z][a-z0-9-]{0,60}\\.(bpmn|dmn|form)")) {
            return List.of(Refusal.of("processes.fileName", name));
        }
        ProcessFolder alone = new ProcessFolder(key, Map.of(name, content));
        List<Refusal> hard = DiagramCheck.unkeepable(name, content).stream()
                .map(Finding::refusal)
                .toList();
        if (!hard.isEmpty()) {
            return hard;
        }
        List<String> processes = processesIn(alone);
        return name.endsWith(".bpmn") && !processes.equals(List.of(key))
                ? List.of(wrongProcess(alone, processes))
                : List.of();
    }

    private static List<String> processesIn(ProcessFolder folder) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> DiagramCheck.processKey(file.getValue()).stream())
                .toList();
    }

    private static Refusal wrongProcess(ProcessFolder folder, List<String> processes) {
        return Refusal.of("processes.wrongProcess", folder.key(), String.join(", ", processes));
    }

    private Map<String, byte[]> published() {
        Map<String, byte[]> diagrams = new HashMap<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            try (InputStream diagram = repository.getProcessModel(definition.getId())) {
                diagrams.put(definition.getKey(), diagram.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return diagrams;
    }
}
