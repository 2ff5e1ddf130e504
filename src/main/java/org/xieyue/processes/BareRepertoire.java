package org.xieyue.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.env.StandardEnvironment;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Refusal;

/** What the classes declare and what is shipped, without the application: for {@code ./run check}. */
public final class BareRepertoire implements Repertoire {

    private final Vocabulary vocabulary;
    private final Map<String, StepDeclaration> steps;
    private final Map<String, List<List<String>>> formsAfter;
    private final Map<String, ProcessFolder> shipped;

    private BareRepertoire(
            Vocabulary vocabulary,
            Map<String, StepDeclaration> steps,
            Map<String, List<List<String>>> formsAfter,
            Map<String, ProcessFolder> shipped) {
        this.vocabulary = vocabulary;
        this.steps = steps;
        this.formsAfter = formsAfter;
        this.shipped = shipped;
    }

    public static BareRepertoire read() {
        StandardEnvironment environment = new StandardEnvironment();
        return new BareRepertoire(
                BareDeclarations.read(environment),
                BareDeclarations.steps(environment).stream()
                        .collect(Collectors.toMap(StepDeclaration::key, Function.identity())),
                BareDeclarations.formsAfter(environment),
                ShippedProcesses.folders());
    }

    @Override
    public Map<String, StepDeclaration> steps() {
        return steps;
    }

    @Override
    public Map<String, List<List<String>>> formsAfter() {
        return formsAfter;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Map<String, ProcessFolder> called(ProcessFolder folder) {
        Map<String, ProcessFolder> all = new TreeMap<>();
        ProcessSources.collect(folder, key -> Optional.ofNullable(shipped.get(key)), all);
        all.remove(folder.key());
        return all;
    }

    @Override
    public List<Refusal> unplayable(ProcessFolder folder) {
        return folder.files().entrySet().stream()
                .flatMap(file -> DiagramCheck.unkeepable(file.getKey(), file.getValue()).stream())
                .map(Finding::refusal)
                .toList();
    }
}
