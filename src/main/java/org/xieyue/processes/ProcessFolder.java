package org.xieyue.processes;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xieyue.processes.check.DiagramCheck;

/**
 * What is published together: one diagram with its decision tables and forms.
 *
 * @param key folder name, which is also the process id
 * @param files content by file name
 */
public record ProcessFolder(String key, Map<String, byte[]> files) {
    public ProcessFolder {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Which process of this folder calls which others. */
    Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new HashMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                DiagramCheck.processKey(content).ifPresent(process -> calls.put(process, DiagramCheck.calls(content)));
            }
        });
        return calls;
    }
}
