package org.xieyue.processes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Refusal;

/** Which files of a process cannot go: the diagram, what it names, and tables that the program asks by itself. */
final class FileNeeds {

    private static final String DIAGRAM = ".bpmn";
    private static final String TABLE = ".dmn";

    private FileNeeds() {}

    /** @param published the files that cases run on now */
    static Optional<Refusal> of(String name, Map<String, byte[]> files, Map<String, byte[]> published) {
        if (name.endsWith(DIAGRAM)) {
            return Optional.of(Refusal.of("processes.edit.diagramStays", name));
        }
        byte[] content = files.getOrDefault(name, new byte[0]);
        Set<String> ids = ids(name, content);
        Optional<XmlNode> task = naming(files, ids).findFirst();
        if (task.isPresent()) {
            return Optional.of(Refusal.of(
                    "processes.edit.fileNeeded",
                    name,
                    task.get().label(),
                    task.get().id()));
        }
        boolean asked = published.containsKey(name)
                && (name.equals(DrawnForm.START + DrawnForm.SUFFIX)
                        || (name.endsWith(TABLE)
                                && naming(published, ids(name, published.getOrDefault(name, content)))
                                        .findAny()
                                        .isEmpty()));
        return asked ? Optional.of(Refusal.of("processes.edit.fileAsked", name)) : Optional.empty();
    }

    /** What a diagram calls this file by. */
    private static Set<String> ids(String name, byte[] content) {
        if (name.endsWith(TABLE)) {
            return DiagramCheck.tree(content).stream()
                    .flatMap(root -> root.children("dmn:decision"))
                    .map(XmlNode::id)
                    .collect(Collectors.toSet());
        }
        return Set.of(name.substring(0, name.lastIndexOf('.')));
    }

    private static Stream<XmlNode> naming(Map<String, byte[]> files, Set<String> ids) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(DIAGRAM))
                .flatMap(file -> DiagramCheck.tree(file.getValue()).stream())
                .flatMap(XmlNode::all)
                .filter(node -> Stream.of("camunda:decisionRef", "camunda:formRef")
                        .flatMap(attribute -> node.attribute(attribute).stream())
                        .anyMatch(ids::contains));
    }
}
