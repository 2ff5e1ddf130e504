package org.xieyue.processes.hostile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

public class HostileMapping implements DelegateVariableMapping {

    public HostileMapping() {
        Tripwire.touch();
    }

    @Override
    public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
        Tripwire.touch();
    }

    @Override
    public void mapOutputVariables(DelegateExecution execution, VariableScope subInstance) {
        Tripwire.touch();
    }
}
