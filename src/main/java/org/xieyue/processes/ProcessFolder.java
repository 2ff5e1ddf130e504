package org.xieyue.processes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** Some files added or in the place of those with their names. */
    ProcessFolder with(Map<String, byte[]> others) {
        Map<String, byte[]> all = new HashMap<>(files);
        all.putAll(others);
        return new ProcessFolder(key, all);
    }

    /** Contents of its diagrams: one, where all is well. */
    Stream<byte[]> diagrams() {
        return diagramNames().map(files::get);
    }

    /** File names of its diagrams. */
    public Stream<String> diagramNames() {
        return files.keySet().stream().filter(name -> name.endsWith(".bpmn"));
    }

    /** SHA-256 over names and contents, in hexadecimal: what two people compare before they publish. */
    public String hash() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(content.length).flip());
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java platform has SHA-256", broken);
        }
    }

    /** Which process of this folder calls which others. */
    Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new HashMap<>();
        diagrams()
                .forEach(content -> DiagramCheck.processKey(content)
                        .ifPresent(process -> calls.put(process, DiagramCheck.calls(content))));
        return calls;
    }
}
