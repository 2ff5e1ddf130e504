package org.xieyue.processes;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;

/** What the engine gets when a diagram names a step: runs it on the system's own authority. */
final class StepDelegate implements JavaDelegate {

    private final ProcessStep step;
    private final CurrentUser currentUser;

    StepDelegate(ProcessStep step, CurrentUser currentUser) {
        this.step = step;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Context context = new Context(step.declaration(), RunningCase.of(execution), execution);
        currentUser.asSystem(() -> {
            step.run(context);
            return true;
        });
    }

    private record Context(StepDeclaration declaration, CaseId caseId, DelegateExecution execution)
            implements StepContext {

        @Override
        public <T> T read(Var<T> variable) {
            return find(variable)
                    .orElseThrow(() -> new IllegalStateException("Step " + declaration.key() + " reads "
                            + variable.name() + ", which the process has not set before "
                            + execution.getCurrentActivityId()));
        }

        @Override
        public <T> Optional<T> find(Var<T> variable) {
            declared(variable, declaration.reads(), "reads");
            @Nullable Object stored = execution.getVariable(variable.name());
            return Optional.ofNullable(stored).map(value -> EngineValues.read(variable, value));
        }

        @Override
        public <T> void write(Var<T> variable, T value) {
            declared(variable, declaration.writes(), "writes");
            execution.setVariable(variable.name(), EngineValues.store(variable, value));
        }

        @Override
        public RuntimeException refuse(String errorCode, String reason) {
            if (!declaration.refusals().contains(errorCode)) {
                throw new IllegalStateException(
                        "Step " + declaration.key() + " refuses with " + errorCode + ", which it does not declare");
            }
            throw new BpmnError(errorCode, reason);
        }

        private void declared(Var<?> variable, List<Var<?>> variables, String verb) {
            if (!variables.contains(variable)) {
                throw new IllegalStateException("Step " + declaration.key() + " " + verb + " " + variable.name()
                        + ", which it does not declare");
            }
        }
    }
}
