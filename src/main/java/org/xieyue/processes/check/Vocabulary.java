package org.xieyue.processes.check;

import java.util.Map;
import java.util.Set;

/**
 * The words that files may use: what the capabilities have declared.
 *
 * @param decided by task form, which variables it sets to which values that must lead different ways
 * @param translated Chinese labels whose English the translations know
 */
public record Vocabulary(
        Map<String, Step> steps,
        Map<String, Contract> processes,
        Set<String> taskForms,
        Set<String> startForms,
        Map<String, Map<String, Set<String>>> decided,
        Set<String> translated) {

    public Vocabulary(
            Map<String, Step> steps, Map<String, Contract> processes, Set<String> taskForms, Set<String> startForms) {
        this(steps, processes, taskForms, startForms, Map.of(), Set.of());
    }

    public Vocabulary {
        steps = Map.copyOf(steps);
        processes = Map.copyOf(processes);
        taskForms = Set.copyOf(taskForms);
        startForms = Set.copyOf(startForms);
        decided = Map.copyOf(decided);
        translated = Set.copyOf(translated);
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
    public record Contract(
            String startForm,
            Map<String, Kind> variables,
            Set<String> messages,
            Set<String> errors,
            Map<String, Table> tables) {

        public Contract {
            tables = Map.copyOf(tables);
        }

        public Contract(String startForm, Map<String, Kind> variables, Set<String> messages, Set<String> errors) {
            this(startForm, variables, messages, errors, Map.of());
        }
    }

    /** A table that a use case asks: what it may name, and which columns are read of it. */
    public record Table(Map<String, Kind> inputs, Map<String, Kind> outputs) {
        public Table {
            inputs = Map.copyOf(inputs);
            outputs = Map.copyOf(outputs);
        }
    }
}
