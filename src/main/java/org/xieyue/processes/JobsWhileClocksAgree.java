package org.xieyue.processes;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Lets the job executor take no job while the clock of this node is wrong; what it has taken it finishes. */
final class JobsWhileClocksAgree implements AcquireJobsCommandFactory {

    private final AcquireJobsCommandFactory jobs;
    private final BooleanSupplier clocksAgree;

    JobsWhileClocksAgree(JobExecutor executor, BooleanSupplier clocksAgree) {
        this.jobs = new DefaultAcquireJobsCommandFactory(executor);
        this.clocksAgree = clocksAgree;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int most) {
        return clocksAgree.getAsBoolean() ? jobs.getCommand(most) : context -> new AcquiredJobs(0);
    }
}
