package org.xieyue.processes.moves;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.processes.MovedTasks;

/** Moves runs on the engine, and tells the inbox, in one command. */
@Component
class CaseMover {

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final MovedTasks tasks;
    private final TransactionTemplate trial;
    private final TransactionTemplate within;

    CaseMover(ProcessEngine engine, MovedTasks tasks, PlatformTransactionManager transactions) {
        runtime = engine.getRuntimeService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.tasks = tasks;
        trial = new TransactionTemplate(transactions);
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        within = new TransactionTemplate(transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param element the step that stands in the way, where one does */
    record Hindrance(Obstacle obstacle, @Nullable String element) {}

    /** In the caller's transaction; what the engine refuses is a {@link MigratingProcessInstanceValidationException}. */
    void move(MigrationPlan plan, List<String> instances) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            for (String instance : instances) {
                runtime.newMigration(plan).processInstanceIds(instance).execute();
                tasks.tell(context, instance);
            }
            return true;
        });
    }

    /** Moves a run and takes it back at once: what would stand in the way, in truth and not by estimate. */
    Optional<Hindrance> tryOut(MigrationPlan plan, String instance) {
        return tryOut(trial, plan, instance);
    }

    /** The same inside the caller's transaction, which alone may know the version that the plan leads to. */
    Optional<Hindrance> tryOutWithin(MigrationPlan plan, String instance) {
        return tryOut(within, plan, instance);
    }

    private Optional<Hindrance> tryOut(TransactionTemplate trial, MigrationPlan plan, String instance) {
        try {
            trial.executeWithoutResult(status -> {
                status.setRollbackOnly();
                move(plan, List.of(instance));
            });
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException refused) {
            return Optional.of(hindrance(refused));
        }
    }

    static Hindrance hindrance(MigratingProcessInstanceValidationException refused) {
        MigratingProcessInstanceValidationReport report = refused.getValidationReport();
        return report.getActivityInstanceReports().stream()
                .map(one -> new Hindrance(Obstacle.of(one.getFailures()), step(one.getSourceScopeId())))
                .findFirst()
                .or(() -> report.getTransitionInstanceReports().stream()
                        .map(one -> new Hindrance(Obstacle.of(one.getFailures()), step(one.getSourceScopeId())))
                        .findFirst())
                .orElseGet(() -> new Hindrance(Obstacle.of(report.getFailures()), null));
    }

    private static String step(String scope) {
        return scope.replace("#multiInstanceBody", "");
    }
}
