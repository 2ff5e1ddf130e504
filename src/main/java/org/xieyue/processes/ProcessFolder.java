package org.xieyue.processes;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
}
