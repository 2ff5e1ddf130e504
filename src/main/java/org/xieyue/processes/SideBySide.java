package org.xieyue.processes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xieyue.processes.compare.Change;

/**
 * Two states of a process and what leads from one to the other.
 *
 * @param from as {@link CompareProcess} names states
 * @param changes sentences are made of them where they are read
 */
public record SideBySide(String from, String to, ProcessFolder before, ProcessFolder after, List<Change> changes) {

    /** The older diagram; empty where there was none. */
    public String xmlBefore() {
        return xml(before);
    }

    /** The newer diagram; empty where there is none. */
    public String xmlAfter() {
        return xml(after);
    }

    private static String xml(ProcessFolder folder) {
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
