package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** A class that a diagram names: being made is a hit. */
public class HostileDelegate implements JavaDelegate {

    /** Injected by the diagram. */
    public @Nullable Expression text;

    public HostileDelegate() {
        Tripwire.touch();
    }

    @Override
    public void execute(DelegateExecution execution) {
        Tripwire.touch();
    }
}
