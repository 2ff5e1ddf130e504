package org.xieyue.processes;

import java.util.Optional;
import org.xieyue.shared.CaseId;

/** What a step sees of the running process. Reading or writing a variable that is not declared is a bug. */
public interface StepContext {

    CaseId caseId();

    <T> T read(Var<T> variable);

    <T> Optional<T> find(Var<T> variable);

    <T> void write(Var<T> variable, T value);

    /** Ends the step with a BPMN error, which the diagram must catch. Does not return. */
    RuntimeException refuse(String errorCode, String reason);
}
