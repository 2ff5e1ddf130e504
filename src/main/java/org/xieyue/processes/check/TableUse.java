package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FieldKind;

/**
 * Who asks the tables of a folder, and what is known then.
 *
 * @param contract what the process has declared; empty where nobody knows it
 * @param results by table that a step of the diagram asks: the variable that takes its answer
 * @param choices by variable that a drawn form fills: all values that it can have
 */
record TableUse(Optional<Contract> contract, Map<String, String> results, Map<String, Set<String>> choices) {

    static TableUse of(Map<String, byte[]> files, Surroundings around) {
        Map<String, String> results = new HashMap<>();
        Optional<Contract> contract = Optional.empty();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            if (!file.getKey().endsWith(".bpmn")) {
                continue;
            }
            Optional<Diagram> diagram =
                    XmlFile.read(file.getValue(), new Findings(file.getKey())).map(Diagram::new);
            contract = contract.or(() -> diagram.flatMap(around::contract));
            diagram.ifPresent(each -> each.nodes("businessRuleTask")
                    .forEach(task -> results.put(
                            task.attributeOr("camunda:decisionRef", ""),
                            task.attributeOr("camunda:resultVariable", ""))));
        }
        return new TableUse(
                contract, results, around.drawn().map(TableUse::choices).orElse(Map.of()));
    }

    private static Map<String, Set<String>> choices(DrawnFolder drawn) {
        Map<String, Set<String>> choices = new HashMap<>();
        for (DrawnForm form : drawn.forms().values()) {
            form.fields().stream()
                    .filter(field -> field.kind() == FieldKind.CHOICE)
                    .forEach(field -> choices.computeIfAbsent(field.key(), key -> new TreeSet<>())
                            .addAll(field.options().stream()
                                    .map(DrawnField.Option::value)
                                    .toList()));
            if (!form.id().equals(DrawnForm.START)) {
                choices.computeIfAbsent(form.outcomeVariable(), key -> new TreeSet<>())
                        .addAll(form.outcomes());
            }
        }
        return choices;
    }
}
