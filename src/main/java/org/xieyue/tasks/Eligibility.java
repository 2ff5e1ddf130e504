package org.xieyue.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.identity.Account;
import org.xieyue.shared.Refusal;

/** Asks the capabilities whose cases these are whether a person may take their tasks. */
@Component
class Eligibility {

    /** Asked late: the capabilities' rules may themselves need what lies above the engine. */
    private final Supplier<List<TaskEligibility>> rules;

    Eligibility(ObjectProvider<TaskEligibility> rules) {
        this.rules = SingletonSupplier.of(() -> rules.orderedStream().toList());
    }

    Optional<Refusal> refusal(TaskRow task, Account who) {
        return Optional.ofNullable(refusals(List.of(task), who).get(task.id()));
    }

    /** Each task with what stands between this person and it. */
    List<TaskRow> checked(List<TaskRow> tasks, Account who) {
        Map<TaskId, Refusal> refusals = refusals(tasks, who);
        return tasks.stream().map(task -> task.except(refusals.get(task.id()))).toList();
    }

    Map<TaskId, Refusal> refusals(Collection<TaskRow> tasks, Account who) {
        Map<String, List<TaskEligibility.Asked>> byProcess = tasks.stream()
                .collect(Collectors.groupingBy(
                        TaskRow::processKey,
                        Collectors.mapping(
                                task -> new TaskEligibility.Asked(task.id(), task.caseId(), task.formKey()),
                                Collectors.toList())));
        Map<TaskId, Refusal> refusals = new HashMap<>();
        rules.get().forEach(rule -> {
            List<TaskEligibility.Asked> asked = byProcess.entrySet().stream()
                    .filter(tasksOf -> rule.concerns(tasksOf.getKey()))
                    .flatMap(tasksOf -> tasksOf.getValue().stream())
                    .toList();
            if (!asked.isEmpty()) {
                refusals.putAll(rule.refusals(asked, who));
            }
        });
        return refusals;
    }
}
