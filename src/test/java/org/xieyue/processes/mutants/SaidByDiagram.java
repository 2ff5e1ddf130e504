package org.xieyue.processes.mutants;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A diagram without its drawing and without the order of what it says: equal for mutants that mean the same. */
final class SaidByDiagram {

    private static final Pattern DRAWING =
            Pattern.compile("<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", Pattern.DOTALL);

    private SaidByDiagram() {}

    static String of(byte[] diagram) {
        String drawn = new String(diagram, StandardCharsets.UTF_8);
        return DRAWING.matcher(drawn)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
