package org.xieyue.processes.moves;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plan from what stays the same, what was renamed, and what a person has chosen. Timers keep their dates;
 * messages take the name of the new version. What the engine does not accept is left out and named.
 */
@Component
class EnginePlans {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    EnginePlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * @param mapping new steps by old ones
     * @param refused why a pair that was wanted is none
     */
    record Plan(MigrationPlan engine, Map<String, String> mapping, Map<String, Obstacle> refused) {}

    /** @param choices new steps by old ones as a person wants them; an empty one leaves the old step without successor */
    Plan of(String from, String to, Map<String, String> choices) {
        BpmnModelInstance old = repository.getBpmnModelInstance(from);
        BpmnModelInstance now = repository.getBpmnModelInstance(to);
        Map<String, String> wanted = equal(from, to);
        StepPairs.renamed(xml(from), xml(to)).forEach((one, other) -> pair(wanted, old, now, one, other));
        choices.forEach((one, other) -> {
            wanted.remove(one);
            wanted.remove(one + BODY);
            if (!other.isEmpty()) {
                pair(wanted, old, now, one, other);
            }
        });
        return accepted(from, to, now, wanted);
    }

    private Map<String, String> equal(String from, String to) {
        Map<String, String> equal = new LinkedHashMap<>();
        for (MigrationInstruction same : runtime.createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            equal.put(same.getSourceActivityId(), same.getTargetActivityId());
        }
        return equal;
    }

    private static void pair(
            Map<String, String> wanted, BpmnModelInstance old, BpmnModelInstance now, String one, String other) {
        if (old.getModelElementById(one) == null || now.getModelElementById(other) == null) {
            return;
        }
        wanted.put(one, other);
        if (isRepeated(old, one) && isRepeated(now, other)) {
            wanted.put(one + BODY, other + BODY);
        }
    }

    private Plan accepted(String from, String to, BpmnModelInstance now, Map<String, String> wanted) {
        Map<String, Obstacle> refused = new LinkedHashMap<>();
        while (true) {
            try {
                return new Plan(build(from, to, now, wanted), Map.copyOf(wanted), refused);
            } catch (MigrationPlanValidationException invalid) {
                int known = wanted.size();
                invalid.getValidationReport().getInstructionReports().forEach(report -> {
                    String source = report.getMigrationInstruction().getSourceActivityId();
                    refused.put(source.replace(BODY, ""), Obstacle.of(report.getFailures()));
                    wanted.remove(source);
                });
                if (wanted.size() == known) {
                    throw invalid;
                }
            } catch (BadUserRequestException unknown) {
                throw new IllegalStateException("The plan names steps that the versions lack", unknown);
            }
        }
    }

    private MigrationPlan build(String from, String to, BpmnModelInstance now, Map<String, String> wanted) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from, to);
        wanted.forEach((one, other) -> {
            var instruction = plan.mapActivities(one, other);
            if (takesMessage(now, other)) {
                instruction.updateEventTrigger();
            }
        });
        return plan.build();
    }

    private static boolean takesMessage(BpmnModelInstance model, String id) {
        var element = model.getModelElementById(id);
        return element instanceof ReceiveTask
                || (element instanceof CatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance));
    }

    static boolean isRepeated(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    /** Whether a case may wait at elements of this kind. */
    static boolean isWait(String type) {
        return Set.of(
                        "userTask",
                        "receiveTask",
                        "intermediateCatchEvent",
                        "callActivity",
                        "eventBasedGateway",
                        "parallelGateway")
                .contains(type);
    }

    byte[] xml(String definition) {
        try (InputStream diagram = repository.getProcessModel(definition)) {
            return diagram.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
