package org.xieyue.processes.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is checked against besides itself.
 *
 * @param decisions keys of the decisions in the same folder
 * @param calls which process calls which, of all other processes
 * @param deployedWaits ids of the elements where cases of the deployed version may stand
 * @param drawn what the folder says of itself where no capability has declared its process
 */
public record Surroundings(
        Vocabulary vocabulary,
        Set<String> decisions,
        Map<String, Set<String>> calls,
        Set<String> deployedWaits,
        Optional<DrawnFolder> drawn) {

    public Surroundings {
        decisions = Set.copyOf(decisions);
        calls = Map.copyOf(calls);
        deployedWaits = Set.copyOf(deployedWaits);
    }

    Optional<Vocabulary.Contract> contract(Diagram diagram) {
        return contract(diagram.processKey());
    }

    Optional<Vocabulary.Contract> contract(String processKey) {
        if (drawn.isPresent() && drawn.get().key().equals(processKey)) {
            return drawn.map(DrawnFolder::contract);
        }
        return Optional.ofNullable(vocabulary.processes().get(processKey));
    }

    Optional<Vocabulary.Step> step(String key) {
        return Optional.ofNullable(vocabulary.steps().get(key));
    }
}
