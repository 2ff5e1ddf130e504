package org.xieyue.processes;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a play for a real step: writes what it is told to, or refuses; nothing of ours runs. The only engine that is ever
 * given one is the one of {@link ScratchEngines}.
 */
public final class StandIn implements JavaDelegate {

    /** What a real step would have answered: values that it writes, or the code with which it refuses. */
    public record Reply(
            Map<String, Object> writes, @Nullable String refusal) {}

    /** Tells what the step answers that is at work now. */
    @FunctionalInterface
    public interface Prompter {
        Reply reply(String stepKey, DelegateExecution execution);
    }

    private final String key;
    private final Prompter prompter;

    public StandIn(String key, Prompter prompter) {
        this.key = key;
        this.prompter = prompter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reply reply = prompter.reply(key, execution);
        String refusal = reply.refusal();
        if (refusal != null) {
            throw new BpmnError(refusal, key);
        }
        reply.writes().forEach(execution::setVariable);
    }
}
