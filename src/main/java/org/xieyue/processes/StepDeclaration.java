package org.xieyue.processes;

import java.util.List;
import org.xieyue.shared.Label;

/**
 * What a diagram may know of a step: it feeds the engine's bean map, the modeler's palette, the diagram check and the step
 * table in {@code bpmn/*}{@code /README.md}.
 *
 * @param key lower camel case verb phrase, unique: {@code reserveFunds}
 * @param refusals BPMN error codes that the step may throw
 */
public record StepDeclaration(String key, Label label, List<Var<?>> reads, List<Var<?>> writes, List<String> refusals) {

    public StepDeclaration {
        if (!key.matches("[a-z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("A step key is a lower camel case word: " + key);
        }
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        refusals = List.copyOf(refusals);
    }

    public static StepDeclaration step(String key, String zh, String en) {
        return new StepDeclaration(key, new Label(zh, en), List.of(), List.of(), List.of());
    }

    public StepDeclaration reads(Var<?>... variables) {
        return new StepDeclaration(key, label, List.of(variables), writes, refusals);
    }

    public StepDeclaration writes(Var<?>... variables) {
        return new StepDeclaration(key, label, reads, List.of(variables), refusals);
    }

    public StepDeclaration refuses(String... errorCodes) {
        return new StepDeclaration(key, label, reads, writes, List.of(errorCodes));
    }
}
