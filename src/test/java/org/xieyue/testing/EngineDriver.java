package org.xieyue.testing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.CaseId;

/** Plays the job executor in tests: runs what is due at the business time, in order, until nothing is due any more. */
@Component
@Profile("test")
public class EngineDriver {

    private static final int MOST_JOBS = 10_000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final BusinessClock clock;
    private final DSLContext sql;

    EngineDriver(
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            BusinessClock clock,
            DSLContext sql) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * Runs the jobs of this case that are due, timers included, earliest first. A step that fails leaves an incident, as in
     * production, after its last attempt; see {@link #incidents}.
     */
    public void runDueJobs(CaseId caseId) {
        runDueJobs(caseId, () -> {});
    }

    /** As above; {@code before} is asked before each job and may change what waits. */
    public void runDueJobs(CaseId caseId, Runnable before) {
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            follow();
            if (dueJob(caseId).isEmpty()) {
                return;
            }
            before.run();
            dueJob(caseId).ifPresent(this::runOnce);
        }
        throw new AssertionError("The case " + caseId + " never comes to rest");
    }

    /** Names of the open user tasks of a case, as the diagram labels them. */
    public List<String> openTasks(CaseId caseId) {
        return engineTasks(caseId).stream().map(Task::getName).sorted().toList();
    }

    /** Engine ids of the open user tasks of a case, by element id; for tests below the inbox. */
    public Map<String, List<String>> openTaskIds(CaseId caseId) {
        return engineTasks(caseId).stream()
                .collect(Collectors.groupingBy(
                        Task::getTaskDefinitionKey, Collectors.mapping(Task::getId, Collectors.toList())));
    }

    /** Engine ids of the open user tasks of one element. */
    public List<String> openTaskIds(CaseId caseId, String elementId) {
        return openTaskIds(caseId).getOrDefault(elementId, List.of());
    }

    /** What went wrong in a case: one message for each step that has used up its attempts. */
    public List<String> incidents(CaseId caseId) {
        return instances(caseId).stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .map(Incident::getIncidentMessage)
                .toList();
    }

    public boolean hasEnded(CaseId caseId) {
        return instances(caseId).isEmpty();
    }

    private void runOnce(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException failure) {
            // the engine has noted it on the job; with no attempt left it is an incident
            Job failed = management.createJobQuery().jobId(job).singleResult();
            if (failed != null && failed.getRetries() > 0) {
                management.setJobRetries(job, failed.getRetries() - 1);
            }
        }
    }

    /** Asked of the tables: it is asked between any two jobs, and the engine's own queries take long to be put together. */
    private Optional<String> dueJob(CaseId caseId) {
        return sql.fetchOptional(
                        "select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                + " where e.business_key_ = ? and j.retries_ > 0 and (j.duedate_ is null or j.duedate_ <= ?)"
                                + " order by j.duedate_, j.create_time_, j.id_ limit 1",
                        caseId.toString(),
                        Timestamp.from(clock.now()))
                .map(job -> job.get(0, String.class));
    }

    private List<Task> engineTasks(CaseId caseId) {
        return instances(caseId).stream()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private List<ProcessInstance> instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list();
    }

    private void follow() {
        ClockUtil.offset(clock.shift().toMillis());
    }
}
