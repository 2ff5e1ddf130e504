package org.xieyue.processes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.processes.check.Vocabulary;

/** All steps and process contracts of the capabilities above: the only things of ours that a diagram can name. */
@Component
class StepCatalogue {

    private final Supplier<Map<String, ProcessStep>> steps;
    private final Supplier<Map<String, ProcessContract>> contracts;
    private final ObjectProvider<TaskFormKey> taskForms;
    private final ObjectProvider<StartFormKey> startForms;
    private final ObjectProvider<DrawnProcesses> drawn;

    StepCatalogue(
            ObjectProvider<ProcessStep> steps,
            ObjectProvider<ProcessContract> contracts,
            ObjectProvider<TaskFormKey> taskForms,
            ObjectProvider<StartFormKey> startForms,
            ObjectProvider<DrawnProcesses> drawn) {
        this.drawn = drawn;
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.steps = SingletonSupplier.of(
                () -> byKey(steps, step -> step.declaration().key()));
        this.contracts = SingletonSupplier.of(() -> byKey(contracts, ProcessContract::processKey));
    }

    @Nullable
    ProcessStep step(String key) {
        return steps.get().get(key);
    }

    /** As a capability has declared it, or as the newest version of a drawn service says. */
    @Nullable
    ProcessContract contract(String processKey) {
        ProcessContract declared = contracts.get().get(processKey);
        return declared != null
                ? declared
                : drawn.getObject()
                        .newest(processKey)
                        .map(DrawnProcess::contract)
                        .orElse(null);
    }

    boolean isDeclared(String processKey) {
        return contracts.get().containsKey(processKey);
    }

    List<StepDeclaration> declarations() {
        return steps.get().values().stream()
                .map(ProcessStep::declaration)
                .sorted(Comparator.comparing(StepDeclaration::key))
                .toList();
    }

    /**
     * Whether a step belongs into diagrams of this process: when its capability opens the cases or has steps in the diagram in
     * use already, or has no processes of its own and so serves all. Which capability a step is of says its package.
     */
    boolean mayServe(StepDeclaration step, ProcessContract contract, Collection<StepDeclaration> used) {
        String home = home(step);
        Set<String> where = Set.of(home.split("\\."));
        return where.contains(contract.capability())
                || used.stream().map(this::home).anyMatch(home::equals)
                || contracts.get().values().stream()
                        .map(ProcessContract::capability)
                        .noneMatch(where::contains);
    }

    private String home(StepDeclaration step) {
        return Objects.requireNonNull(steps.get().get(step.key())).getClass().getPackageName();
    }

    List<ProcessContract> contracts() {
        return contracts.get().values().stream()
                .sorted(Comparator.comparing(ProcessContract::processKey))
                .toList();
    }

    List<TaskFormKey> taskForms() {
        return taskForms.stream().sorted(Comparator.comparing(TaskFormKey::key)).toList();
    }

    Vocabulary vocabulary() {
        return DeclaredWords.of(
                declarations(),
                contracts(),
                taskForms(),
                startForms.stream().map(StartFormKey::key).collect(Collectors.toSet()));
    }

    private static <T> Map<String, T> byKey(ObjectProvider<T> beans, Function<T, String> key) {
        return beans.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity(), (one, other) -> {
            throw new IllegalStateException("Two beans claim the key " + key.apply(one) + ": " + one + " and " + other);
        }));
    }
}
