package org.xieyue.processes.check;

import java.util.Map;
import java.util.Set;

/** The words that files may use: what the capabilities have declared. */
public record Vocabulary(
        Map<String, Step> steps, Map<String, Contract> processes, Set<String> taskForms, Set<String> startForms) {

    public Vocabulary {
        steps = Map.copyOf(steps);
        processes = Map.copyOf(processes);
        taskForms = Set.copyOf(taskForms);
        startForms = Set.copyOf(startForms);
    }

    public enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        DATE,
        INSTANT,
        IDS
    }

    /** A declared step: variables that it reads and writes, error codes that it may throw. */
    public record Step(Set<String> reads, Set<String> writes, Set<String> refusals) {}

    /** What a capability has agreed with the diagram of a process. */
    public record Contract(String startForm, Map<String, Kind> variables, Set<String> messages, Set<String> errors) {}
}
