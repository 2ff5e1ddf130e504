package org.xieyue.processes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;

/** What is shipped under {@code bpmn/}, for tests outside of this package. */
@Component
@Profile("test")
public class ShippedFolders {

    private final StepCatalogue catalogue;

    ShippedFolders(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Collection<ProcessFolder> all() {
        return ShippedProcesses.folders().values();
    }

    public List<Finding> findings(ProcessFolder folder) {
        Map<String, Set<String>> calls = all().stream()
                .flatMap(other -> other.calls().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return DiagramCheck.check(folder.files(), catalogue.vocabulary(), calls, Optional.empty());
    }

    public ProcessContract contract(String processKey) {
        return Optional.ofNullable(catalogue.contract(processKey)).orElseThrow();
    }

    public Map<String, StepDeclaration> steps() {
        return catalogue.declarations().stream().collect(Collectors.toMap(StepDeclaration::key, Function.identity()));
    }
}
