package org.xieyue.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

    EngineDriver(ManagementService management, RuntimeService runtime, TaskService tasks, BusinessClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
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
            if (!dueJobs(caseId).isEmpty()) {
                before.run();
            }
            List<Job> due = dueJobs(caseId);
            if (due.isEmpty()) {
                return;
            }
            runOnce(due.getFirst());
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

    private void runOnce(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failure) {
            // the engine has noted it on the job; with no attempt left it is an incident
            Job failed = management.createJobQuery().jobId(job.getId()).singleResult();
            if (failed != null && failed.getRetries() > 0) {
                management.setJobRetries(job.getId(), failed.getRetries() - 1);
            }
        }
    }

    private List<Job> dueJobs(CaseId caseId) {
        return instances(caseId).stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream())
                .toList();
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
