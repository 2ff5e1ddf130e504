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

/** Says in the words of the diagram check what the capabilities have declared. */
final class DeclaredWords {

    private DeclaredWords() {}

    static Vocabulary of(
            Collection<StepDeclaration> steps,
            Collection<ProcessContract> contracts,
            Set<String> taskForms,
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
                            contract.variables().stream().collect(Collectors.toMap(Var::name, DeclaredWords::kind)),
                            Set.copyOf(contract.messages()),
                            Set.copyOf(contract.errors())));
        }
        return new Vocabulary(knownSteps, processes, taskForms, startForms);
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
