package org.xieyue.processes;

import java.util.ArrayList;
import java.util.List;
import org.xieyue.shared.Label;

/**
 * What a diagram may know of a step: it feeds the engine's bean map, the modeler's palette, the diagram check and the step
 * table in {@code bpmn/*}{@code /README.md}.
 *
 * @param key lower camel case verb phrase, unique: {@code reserveFunds}
 * @param refusals BPMN error codes that the step may throw
 * @param after what must have come before in the same case, as the use case behind the step demands: each entry names steps
 *     and task forms by key, any one of which will do. A walk over a draft tells where it would be refused
 * @param movesMoney whether money is bound, paid or set free
 */
public record StepDeclaration(
        String key,
        Label label,
        List<Var<?>> reads,
        List<Var<?>> writes,
        List<String> refusals,
        List<List<String>> after,
        boolean movesMoney) {

    public StepDeclaration {
        if (!key.matches("[a-z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("A step key is a lower camel case word: " + key);
        }
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        refusals = List.copyOf(refusals);
        after = after.stream().map(List::copyOf).toList();
    }

    public StepDeclaration(String key, Label label, List<Var<?>> reads, List<Var<?>> writes, List<String> refusals) {
        this(key, label, reads, writes, refusals, List.of(), false);
    }

    public static StepDeclaration step(String key, String zh, String en) {
        return new StepDeclaration(key, new Label(zh, en), List.of(), List.of(), List.of());
    }

    public StepDeclaration reads(Var<?>... variables) {
        return new StepDeclaration(key, label, List.of(variables), writes, refusals, after, movesMoney);
    }

    public StepDeclaration writes(Var<?>... variables) {
        return new StepDeclaration(key, label, reads, List.of(variables), refusals, after, movesMoney);
    }

    public StepDeclaration refuses(String... errorCodes) {
        return new StepDeclaration(key, label, reads, writes, List.of(errorCodes), after, movesMoney);
    }

    /** One of these steps or task forms must have come before; called again, one of those too. */
    public StepDeclaration after(String... anyOf) {
        List<List<String>> more = new ArrayList<>(after);
        more.add(List.of(anyOf));
        return new StepDeclaration(key, label, reads, writes, refusals, more, movesMoney);
    }

    public StepDeclaration money() {
        return new StepDeclaration(key, label, reads, writes, refusals, after, true);
    }
}
