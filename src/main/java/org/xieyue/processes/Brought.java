package org.xieyue.processes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.xieyue.processes.interchange.PlainUtf8;
import org.xieyue.processes.interchange.TakenOver;

/**
 * Files from another editor.
 *
 * @param takeOver the diagram becomes this process: it gets its id, and what other editors noted in it is left out
 */
public record Brought(Map<String, byte[]> files, boolean takeOver) {

    private static final String DIAGRAM = ".bpmn";

    public Brought {
        files = Map.copyOf(files);
    }

    /** As they lie in the working copy: the only diagram takes the place of its diagram, whatever it is called. */
    Map<String, byte[]> into(ProcessFolder folder) {
        Map<String, byte[]> named = new HashMap<>();
        files.forEach((name, content) -> named.put(name(name), PlainUtf8.of(content)));
        long diagrams =
                named.keySet().stream().filter(name -> name.endsWith(DIAGRAM)).count();
        Map<String, byte[]> into = new HashMap<>();
        named.forEach((name, content) -> {
            if (name.endsWith(DIAGRAM)) {
                into.put(
                        diagrams == 1 ? diagramOf(folder, name) : name,
                        takeOver ? TakenOver.as(folder.key(), content) : content);
            } else {
                into.put(name, content);
            }
        });
        return into;
    }

    private static String diagramOf(ProcessFolder folder, String otherwise) {
        return folder.files().keySet().stream()
                .filter(each -> each.endsWith(DIAGRAM))
                .findFirst()
                .orElse(otherwise);
    }

    /** Other editors call diagrams also {@code .bpmn20.xml}, and write capitals. */
    private String name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bpmn") || lower.endsWith(".xml")) {
            return lower.replaceAll("(\\.bpmn(20|2)?)?(\\.bpmn|\\.xml)$", DIAGRAM);
        }
        return takeOver ? lower.replaceAll("[^a-z0-9.]+", "-") : name;
    }
}
