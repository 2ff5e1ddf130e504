package org.xieyue.processes;

/**
 * Something that a diagram can ask for, implemented in a capability's {@code process} package. It translates between the
 * case and one use case, and holds no business {@code if}. Nothing else of ours can be reached from a diagram, where it
 * is written {@code camunda:delegateExpression="${key}"}.
 */
public interface ProcessStep {

    StepDeclaration declaration();

    void run(StepContext context);
}
