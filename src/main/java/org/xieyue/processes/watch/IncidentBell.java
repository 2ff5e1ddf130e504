package org.xieyue.processes.watch;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.shared.CaseId;

/** Notes a step that failed for the last time as the engine does, and says so to whoever listens. */
public final class IncidentBell extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    private IncidentBell(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    /** Hangs the bell into an engine that is about to be built. */
    public static void hang(ProcessEngineConfigurationImpl configuration, ApplicationEventPublisher events) {
        configuration.setCustomIncidentHandlers(java.util.List.of(new IncidentBell(events)));
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        Incident noted = super.handleIncident(context, message);
        String execution = context.getExecutionId();
        if (execution != null) {
            ring(
                    Context.getCommandContext().getExecutionManager().findExecutionById(execution),
                    context.getActivityId(),
                    message == null ? "" : message);
        }
        return noted;
    }

    private void ring(@Nullable ExecutionEntity execution, String elementId, String message) {
        ExecutionEntity run = execution == null ? null : execution.getProcessInstance();
        String caseId = run == null ? null : run.getBusinessKey();
        if (run == null || caseId == null) {
            return;
        }
        ActivityImpl element = run.getProcessDefinition().findActivity(elementId);
        String label = element == null || element.getName() == null ? elementId : element.getName();
        events.publishEvent(new StuckStepFound(
                CaseId.parse(caseId), run.getProcessDefinition().getKey(), elementId, label, Cause.of(message)));
    }
}
