package org.xieyue.processes.mutants;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.SubmissionGate;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.mutants.DiagramMutants.Mutant;

/** The mutants of shipped diagrams, checked and deployed as an administrator's change would be. */
@Component
class MutantDiagrams {

    private final ShippedFolders shipped;
    private final RepositoryService repository;
    private final List<SubmissionGate> gates;

    MutantDiagrams(ShippedFolders shipped, RepositoryService repository, List<SubmissionGate> gates) {
        this.shipped = shipped;
        this.repository = repository;
        this.gates = gates;
    }

    /** The newest version of its process until it is removed with all that ran on it. */
    final class Deployed {
        private final String id;

        private Deployed(String id) {
            this.id = id;
        }

        void remove() {
            repository.deleteDeployment(id, true, true);
        }
    }

    List<Mutant> of(String key) {
        return new DiagramMutants(Objects.requireNonNull(folder(key).files().get(key + ".bpmn"))).all();
    }

    Deployed deployed(String key, String name) {
        return of(key).stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .flatMap(mutant -> deployed(key, mutant.diagram().get()))
                .orElseThrow();
    }

    /** Short for all files of a process, as they are shipped. */
    String version(String key) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(folder(key).files())
                .forEach((file, content) -> all.append(file).append(DigestUtils.sha256Hex(content)));
        return DigestUtils.sha256Hex(all.toString()).substring(0, 8);
    }

    /** Whether neither the check nor the engine refuses it. */
    boolean isDeployable(String key, byte[] diagram) {
        Optional<Deployed> deployed = deployed(key, diagram);
        deployed.ifPresent(Deployed::remove);
        return deployed.isPresent();
    }

    private boolean passesTheCheck(String key, byte[] diagram) {
        return shipped.findings(drawn(key, diagram)).stream().noneMatch(Finding::isError);
    }

    /** Whether cases that somebody has recorded go as they went before, so that it may be published. */
    boolean passesTheScenarios(String key, byte[] diagram) {
        ProcessFolder drawn = drawn(key, diagram);
        return gates.stream().allMatch(gate -> gate.reasonsAgainst(drawn).isEmpty());
    }

    /** Empty when the check or the engine refuses it. */
    Optional<Deployed> deployed(String key, byte[] diagram) {
        if (!passesTheCheck(key, diagram)) {
            return Optional.empty();
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(key + "-mutant").source("mutant");
        drawn(key, diagram)
                .files()
                .forEach((file, content) ->
                        deployment.addInputStream(key + "/" + file, new ByteArrayInputStream(content)));
        try {
            return Optional.of(new Deployed(deployment.deploy().getId()));
        } catch (ProcessEngineException refused) {
            return Optional.empty();
        }
    }

    private ProcessFolder drawn(String key, byte[] diagram) {
        Map<String, byte[]> files = new HashMap<>(folder(key).files());
        files.put(key + ".bpmn", diagram);
        return new ProcessFolder(key, files);
    }

    private ProcessFolder folder(String key) {
        return shipped.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
