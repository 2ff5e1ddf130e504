package org.xieyue.processes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/** The case that an execution belongs to: the business key of its process, also inside a called process. */
final class RunningCase {

    private RunningCase() {}

    static CaseId of(DelegateExecution execution) {
        return CaseId.parse(businessKey((ExecutionEntity) execution));
    }

    static String businessKey(ExecutionEntity execution) {
        @Nullable ExecutionEntity instance = execution.getProcessInstance();
        while (instance != null) {
            @Nullable String key = instance.getBusinessKey();
            if (key != null) {
                return key;
            }
            @Nullable ExecutionEntity caller = instance.getSuperExecution();
            instance = caller == null ? null : caller.getProcessInstance();
        }
        throw new IllegalStateException("The process " + execution.getProcessDefinitionId() + " runs without a case");
    }
}
