package org.xieyue.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.DiagramCheck;

/**
 * The newest diagram of each process and what it calls. Which version is the newest is asked every time, since another node
 * may have published; a version never changes, so each is read once.
 */
@Component
class PublishedDiagrams {

    /** @param calls keys of the processes that it calls */
    record Known(byte[] diagram, Set<String> calls) {}

    private final RepositoryService repository;
    private final Map<String, Known> read = new ConcurrentHashMap<>();

    PublishedDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    /** By process key. */
    Map<String, Known> newest() {
        List<ProcessDefinition> versions =
                repository.createProcessDefinitionQuery().latestVersion().list();
        read.keySet().retainAll(versions.stream().map(ProcessDefinition::getId).collect(Collectors.toSet()));
        Map<String, Known> newest = new HashMap<>();
        for (ProcessDefinition version : versions) {
            Known known = read.get(version.getId());
            if (known == null) {
                known = read(version);
                read.put(version.getId(), known);
            }
            newest.put(version.getKey(), known);
        }
        return newest;
    }

    private Known read(ProcessDefinition version) {
        try (InputStream model = repository.getProcessModel(version.getId())) {
            byte[] diagram = model.readAllBytes();
            return new Known(diagram, DiagramCheck.calls(diagram));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
