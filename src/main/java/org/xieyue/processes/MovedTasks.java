package org.xieyue.processes;

import java.util.Collection;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** Tells the inbox what the version that a case has been moved to says of its open tasks. */
@Component
public class MovedTasks {

    private final ObjectProvider<TaskListener> listeners;

    MovedTasks(ObjectProvider<TaskListener> listeners) {
        this.listeners = listeners;
    }

    /** Before anything is moved: until the transaction ends nobody completes a task of these cases. */
    public void hold(Collection<CaseId> cases) {
        listeners.orderedStream().forEach(listener -> listener.hold(cases));
    }

    /** After the engine has moved this run, in the same command. */
    public void tell(CommandContext engine, String instanceId) {
        for (TaskEntity task : engine.getTaskManager().findTasksByProcessInstanceId(instanceId)) {
            TaskDefinition definition = Objects.requireNonNull(engine.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                    .getTaskDefinitions()
                    .get(task.getTaskDefinitionKey()));
            String name = definition.getNameExpression().getExpressionText();
            if (!name.equals(task.getName())) {
                task.setName(name);
            }
            definition.getBuiltinTaskListenersForEvent(TaskBridge.MOVED).forEach(ear -> hear(ear, task));
        }
    }

    private static void hear(org.camunda.bpm.engine.delegate.TaskListener ear, TaskEntity task) {
        ear.notify(task);
    }
}
