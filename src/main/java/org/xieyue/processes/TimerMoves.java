package org.xieyue.processes;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Moves the waiting timers whose date is a variable, when that variable changes. */
@Component
class TimerMoves {

    private final ManagementService management;
    private final RepositoryService repository;

    TimerMoves(ManagementService management, RepositoryService repository) {
        this.management = management;
        this.repository = repository;
    }

    void move(ProcessInstance instance, String variable, Date due) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()) {
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            if (model.getModelElementById(definition.getActivityId()) instanceof CatchEvent event
                    && waitsFor(event, variable)) {
                management.setJobDuedate(job.getId(), due);
            }
        }
    }

    private static boolean waitsFor(CatchEvent event, String variable) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .anyMatch(timer -> timer.getTimeDate() != null
                        && timer.getTimeDate().getTextContent().strip().matches("[$#]\\{\\s*" + variable + "\\s*}"));
    }
}
