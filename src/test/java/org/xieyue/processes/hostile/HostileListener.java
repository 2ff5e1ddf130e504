package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;

public class HostileListener implements ExecutionListener, TaskListener {

    public HostileListener() {
        Tripwire.touch();
    }

    @Override
    public void notify(DelegateExecution execution) {
        Tripwire.touch();
    }

    @Override
    public void notify(DelegateTask task) {
        Tripwire.touch();
    }
}
