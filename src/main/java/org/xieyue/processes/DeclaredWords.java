package org.xieyue.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.shared.Texts;

/** Says in the words of the diagram check what the capabilities have declared. */
final class DeclaredWords {

    private static final String LABEL = "label.";

    /** Texts never change while we run. */
    private static final Set<String> TRANSLATED = new Texts()
            .keys(Texts.ENGLISH).stream()
                    .filter(key -> key.startsWith(LABEL))
                    .map(key -> key.substring(LABEL.length()))
                    .collect(Collectors.toSet());

    private DeclaredWords() {}

    static Vocabulary of(
            Collection<StepDeclaration> steps,
            Collection<ProcessContract> contracts,
            Collection<TaskFormKey> taskForms,
            Set<String> startForms) {
        Map<String, Vocabulary.Step> knownSteps = new HashMap<>();
        for (StepDeclaration step : steps) {
            knownSteps.put(
                    step.key(),
                    new Vocabulary.Step(names(step.reads()), names(step.writes()), Set.copyOf(step.refusals())));
        }
        Map<String, Vocabulary.Contract> processes = new HashMap<>();
        for (ProcessContract contract : contracts) {
            processes.put(
                    contract.processKey(),
                    new Vocabulary.Contract(
                            contract.startForm(),
                            kinds(contract.variables()),
                            Set.copyOf(contract.messages()),
                            Set.copyOf(contract.errors()),
                            contract.tables().stream()
                                    .collect(Collectors.toMap(
                                            AskedTable::key,
                                            table -> new Vocabulary.Table(
                                                    kinds(table.inputs()), kinds(table.outputs()))))));
        }
        return new Vocabulary(
                knownSteps,
                processes,
                taskForms.stream().map(TaskFormKey::key).collect(Collectors.toSet()),
                startForms,
                taskForms.stream()
                        .filter(form -> !form.decides().isEmpty())
                        .collect(Collectors.toMap(TaskFormKey::key, TaskFormKey::decides)),
                TRANSLATED);
    }

    private static Map<String, Kind> kinds(List<Var<?>> variables) {
        return variables.stream().collect(Collectors.toMap(Var::name, DeclaredWords::kind));
    }

    private static Set<String> names(List<Var<?>> variables) {
        return variables.stream().map(Var::name).collect(Collectors.toSet());
    }

    private static Kind kind(Var<?> variable) {
        Class<?> type = variable.type();
        if (type == Long.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Instant.class) {
            return Kind.INSTANT;
        }
        return type == Ids.class ? Kind.IDS : Kind.TEXT;
    }
}
