package org.xieyue.processes;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** Runs at once what is due in a case, timers included: demo data that has a past does not wait for the job executor. */
@Component
@Profile("demo")
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int MOST = 100;

    private final ManagementService management;
    private final RuntimeService runtime;

    DueJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Until nothing is due any more; what the job executor has taken first is left to it. */
    public void run(CaseId caseId) {
        for (int ran = 0; ran < MOST; ran++) {
            List<Job> due =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
                            .flatMap(instance ->
                                    management
                                            .createJobQuery()
                                            .processInstanceId(instance.getId())
                                            .executable()
                                            .list()
                                            .stream())
                            .toList();
            if (due.isEmpty()) {
                return;
            }
            execute(due.getFirst());
        }
        throw new IllegalStateException("The case " + caseId + " never comes to rest");
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException taken) {
            LOG.debug("The job executor was faster", taken);
        } catch (RuntimeException failure) {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                throw failure;
            }
            LOG.debug("The job executor was faster", failure);
        }
    }
}
