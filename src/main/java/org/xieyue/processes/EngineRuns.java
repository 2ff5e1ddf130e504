package org.xieyue.processes;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** Running cases on the engine. A lost race between two commands surfaces as {@link OptimisticLockingFailureException}. */
@Component
@Transactional
class EngineRuns implements ProcessRuns {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final StepCatalogue catalogue;
    private final PublishedDrawings drawn;
    private final TimerMoves timers;
    private final RunPictures pictures;
    private final DeadlineBook deadlines;

    EngineRuns(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            StepCatalogue catalogue,
            PublishedDrawings drawn,
            TimerMoves timers,
            RunPictures pictures,
            DeadlineBook deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.catalogue = catalogue;
        this.drawn = drawn;
        this.timers = timers;
        this.pictures = pictures;
        this.deadlines = deadlines;
    }

    @Override
    public void start(String processKey, CaseId caseId, Vars variables) {
        deadlines.holdCalendars();
        declared(catalogue.contract(processKey), variables);
        racing(() -> runtime.startProcessInstanceByKey(processKey, caseId.toString(), EngineValues.store(variables)));
    }

    @Override
    public void complete(String engineTaskId, Vars variables) {
        deadlines.holdCalendars();
        racing(() -> {
            if (!variables.asMap().isEmpty()) {
                declared(contract(processOf(engineTaskId)), variables);
            }
            tasks.complete(engineTaskId, EngineValues.store(variables));
            return true;
        });
    }

    @Override
    public void assign(String engineTaskId, AccountId holder) {
        racing(() -> {
            tasks.setAssignee(engineTaskId, holder.toString());
            return true;
        });
    }

    @Override
    public void unassign(String engineTaskId) {
        racing(() -> {
            tasks.setAssignee(engineTaskId, null);
            return true;
        });
    }

    @Override
    public int correlate(CaseId caseId, String message, Vars variables) {
        deadlines.holdCalendars();
        Map<String, Object> values = EngineValues.store(variables);
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseId.toString())
                .messageEventSubscriptionName(message)
                .list();
        for (Execution execution : waiting) {
            racing(() -> {
                runtime.messageEventReceived(message, execution.getId(), values);
                return true;
            });
        }
        return waiting.size();
    }

    @Override
    public <T> void change(CaseId caseId, Var<T> variable, T value) {
        deadlines.holdCalendars();
        Object stored = EngineValues.store(variable, value);
        for (ProcessInstance instance : instances(caseId)) {
            racing(() -> {
                runtime.setVariable(instance.getId(), variable.name(), stored);
                return true;
            });
            if (value instanceof Instant due) {
                racing(() -> {
                    timers.move(instance, variable.name(), Date.from(due));
                    return true;
                });
            }
        }
    }

    @Override
    public void cancel(CaseId caseId, String reason) {
        deadlines.holdCalendars();
        for (ProcessInstance instance : instances(caseId)) {
            if (instance.getRootProcessInstanceId().equals(instance.getId())) {
                racing(() -> {
                    runtime.deleteProcessInstance(instance.getId(), reason);
                    return true;
                });
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isRunning(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .count()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public RunPicture picture(CaseId caseId) {
        return pictures.of(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public int version(CaseId caseId) {
        return pictures.version(caseId).map(RunPictures.Version::version).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedProcess> published() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(definition -> {
                    ProcessContract contract = contract(definition);
                    return contract == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new PublishedProcess(
                                    definition.getKey(),
                                    definition.getVersion(),
                                    contract.label(),
                                    contract.startForm()));
                })
                .toList();
    }

    private @Nullable ProcessContract contract(ProcessDefinition version) {
        return drawn.of(version).map(DrawnProcess::contract).orElseGet(() -> catalogue.contract(version.getKey()));
    }

    private ProcessDefinition processOf(String engineTaskId) {
        Task task = tasks.createTaskQuery().taskId(engineTaskId).singleResult();
        if (task == null) {
            throw new OptimisticLockingFailureException("Task " + engineTaskId + " has just been ended");
        }
        return repository.getProcessDefinition(task.getProcessDefinitionId());
    }

    private List<ProcessInstance> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list();
    }

    private static void declared(@Nullable ProcessContract contract, Vars variables) {
        if (contract == null) {
            throw new OutOfOrder("PROCESSES-1", "没有声明这个流程", "–", "unknown");
        }
        for (Var<?> variable : variables.asMap().keySet()) {
            if (!contract.variables().contains(variable)) {
                throw new IllegalArgumentException(
                        "The process " + contract.processKey() + " declares no variable " + variable.name());
            }
        }
    }

    private static <T> T racing(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the same case", lost);
        }
    }
}
