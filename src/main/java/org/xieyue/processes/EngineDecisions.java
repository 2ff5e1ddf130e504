package org.xieyue.processes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.CaseId;

/** Decision tables on the engine's own DMN; tells which rows matched, which the engine's result does not. */
@Component
@Transactional
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final MatchedRules matched;

    EngineDecisions(
            DecisionService decisions, RepositoryService repository, RuntimeService runtime, MatchedRules matched) {
        this.decisions = decisions;
        this.repository = repository;
        this.runtime = runtime;
        this.matched = matched;
    }

    @Override
    public List<MatchedRow> evaluate(String processKey, CaseId caseId, String decisionKey, Map<String, ?> inputs) {
        return evaluate(table(deploymentOf(processKey, caseId), processKey, decisionKey), inputs);
    }

    @Override
    public List<MatchedRow> evaluateNewest(String processKey, String decisionKey, Map<String, ?> inputs) {
        return evaluate(table(newestDeployment(processKey), processKey, decisionKey), inputs);
    }

    private List<MatchedRow> evaluate(DecisionDefinition table, Map<String, ?> inputs) {
        Map<String, Object> variables = new HashMap<>();
        inputs.forEach((name, value) -> variables.put(name, input(value)));
        List<DmnDecisionTableEvaluationEvent> events = matched.during(() -> decisions
                .evaluateDecisionTableById(table.getId())
                .variables(variables)
                .evaluate());
        Map<String, Rule> rules = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<MatchedRow> rows = new ArrayList<>();
        for (DmnDecisionTableEvaluationEvent event : events) {
            if (!event.getDecisionTable().getKey().equals(table.getKey())) {
                continue;
            }
            number(table, rules, numbers);
            for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
                Rule written = rules.get(rule.getId());
                rows.add(new MatchedRow(
                        table.getKey(),
                        rule.getId(),
                        numbers.getOrDefault(rule.getId(), 0),
                        written == null || written.getDescription() == null
                                ? ""
                                : written.getDescription().getTextContent(),
                        outputs(rule)));
            }
        }
        return List.copyOf(rows);
    }

    private void number(DecisionDefinition table, Map<String, Rule> rules, Map<String, Integer> numbers) {
        Decision decision = repository.getDmnModelInstance(table.getId()).getModelElementById(table.getKey());
        Collection<DecisionTable> tables = decision.getChildElementsByType(DecisionTable.class);
        for (DecisionTable each : tables) {
            int number = 0;
            for (Rule rule : each.getRules()) {
                number++;
                rules.put(rule.getId(), rule);
                numbers.put(rule.getId(), number);
            }
        }
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries().values().forEach(output -> {
            @Nullable Object value = output.getValue().getValue();
            if (value != null) {
                outputs.put(output.getOutputName(), output(value));
            }
        });
        return outputs;
    }

    private static @Nullable Object input(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case null, default -> value;
        };
    }

    private static Object output(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Number number -> new BigDecimal(number.toString());
            case Date date -> date.toInstant().atZone(BusinessClock.ZONE).toLocalDate();
            case LocalDateTime time -> time.toLocalDate();
            case ZonedDateTime time -> time.toLocalDate();
            case LocalDate date -> date;
            default -> value;
        };
    }

    private DecisionDefinition table(String deploymentId, String processKey, String decisionKey) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .decisionDefinitionKey(decisionKey)
                .singleResult();
        if (table == null) {
            throw new IllegalStateException(
                    "The process " + processKey + " is published without the decision " + decisionKey);
        }
        return table;
    }

    /** A case that is just being started is not in the database yet: its version is known from the running step. */
    private String deploymentOf(String processKey, CaseId caseId) {
        @Nullable BpmnExecutionContext running = Context.getBpmnExecutionContext();
        if (running != null) {
            ProcessDefinitionEntity definition = running.getExecution().getProcessDefinition();
            if (definition.getKey().equals(processKey)
                    && RunningCase.businessKey(running.getExecution()).equals(caseId.toString())) {
                return definition.getDeploymentId();
            }
        }
        List<ProcessInstance> runs = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString(), processKey)
                .list();
        return runs.isEmpty()
                ? newestDeployment(processKey)
                : repository
                        .getProcessDefinition(runs.getFirst().getProcessDefinitionId())
                        .getDeploymentId();
    }

    private String newestDeployment(String processKey) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("The process " + processKey + " is not published");
        }
        return newest.getDeploymentId();
    }
}
