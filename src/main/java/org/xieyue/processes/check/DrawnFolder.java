package org.xieyue.processes.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xieyue.processes.check.Vocabulary.Contract;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.FormFile;
import org.xieyue.processes.forms.ServiceWords;

/**
 * A service that was drawn, without code of its own: its folder holds the form that opens a case, and everything that a
 * capability would declare is read from the files.
 *
 * @param properties of the process, such as {@code label.en}
 * @param forms by id
 */
public record DrawnFolder(
        String key, String name, Map<String, String> properties, Map<String, DrawnForm> forms, Contract contract) {

    /** Empty where a file is not understood or no form opens a case. */
    public static Optional<DrawnFolder> of(Map<String, byte[]> files) {
        if (!files.containsKey(DrawnForm.START + DrawnForm.SUFFIX)) {
            return Optional.empty();
        }
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .findFirst()
                .flatMap(file -> XmlFile.read(file.getValue(), new Findings(file.getKey())))
                .flatMap(root -> new Diagram(root).process())
                .map(process -> of(process, files));
    }

    private static DrawnFolder of(XmlNode process, Map<String, byte[]> files) {
        Map<String, DrawnForm> forms = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(DrawnForm.SUFFIX)) {
                FormFile.read(name, content).understood().ifPresent(form -> forms.put(form.id(), form));
            }
        });
        Map<String, String> properties = new LinkedHashMap<>();
        ServiceWords.PROPERTIES.forEach(name -> process.property(name)
                .filter(value -> !value.isBlank())
                .ifPresent(value -> properties.put(name, value)));
        Map<String, Kind> variables = new HashMap<>(results(process, files));
        variables.putAll(FormWords.variables(forms.values()));
        variables.put(ServiceWords.APPLICANT, Kind.TEXT);
        variables.put(ServiceWords.NOTICE, Kind.TEXT);
        variables.put(ServiceWords.NOTICE_ENDS_AT, Kind.INSTANT);
        return new DrawnFolder(
                process.id(),
                process.label(),
                Map.copyOf(properties),
                Map.copyOf(forms),
                new Contract(
                        DrawnForm.KEY + process.id() + "/" + DrawnForm.START,
                        variables,
                        Set.copyOf(ServiceWords.MESSAGES),
                        Set.copyOf(ServiceWords.ERRORS)));
    }

    /** What the service's own tables answer. */
    private static Map<String, Kind> results(XmlNode process, Map<String, byte[]> files) {
        Map<String, Kind> kinds = new HashMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".dmn")) {
                XmlFile.read(content, new Findings(name))
                        .ifPresent(root -> root.children("dmn:decision")
                                .forEach(decision -> decision.children("dmn:decisionTable")
                                        .flatMap(table -> table.children("dmn:output"))
                                        .findFirst()
                                        .ifPresent(output -> kinds.put(decision.id(), kind(output)))));
            }
        });
        Map<String, Kind> results = new HashMap<>();
        process.all().filter(node -> node.is("businessRuleTask")).forEach(task -> {
            String name = task.attributeOr("camunda:resultVariable", "");
            if (name.matches("[a-z][a-zA-Z0-9]{0,39}") && !ServiceWords.isTaken(name)) {
                results.put(name, kinds.getOrDefault(task.attributeOr("camunda:decisionRef", ""), Kind.TEXT));
            }
        });
        return results;
    }

    private static Kind kind(XmlNode output) {
        return switch (output.attributeOr("typeRef", "string")) {
            case "number", "integer", "long" -> Kind.NUMBER;
            case "boolean" -> Kind.YES_NO;
            case "date" -> Kind.DATE;
            default -> Kind.TEXT;
        };
    }

    /** Keys that two forms use for different things. */
    List<String> clashes() {
        Map<String, Kind> seen = new HashMap<>();
        return forms.values().stream()
                .flatMap(form -> FormWords.variables(List.of(form)).entrySet().stream())
                .filter(variable -> {
                    Kind before = seen.putIfAbsent(variable.getKey(), variable.getValue());
                    return before != null && before != variable.getValue();
                })
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
