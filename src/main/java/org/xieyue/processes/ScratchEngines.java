package org.xieyue.processes;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Engines to throw away what they do: hardened as the one that runs the cases, but on tables of their own in the schema
 * {@code play}, without job executor, without our listeners, and with a clock of their own.
 */
@Component
public class ScratchEngines {

    private static final String SCHEMA = "play";

    private final DataSource database;
    private final PlatformTransactionManager transactions;

    ScratchEngines(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** On tables that are there already, outside of the application. */
    public static ScratchEngines on(DataSource database, PlatformTransactionManager transactions) {
        return new ScratchEngines(database, transactions);
    }

    /**
     * @param steps stand-ins by key
     * @param now what time it is for timers
     * @param listener told of every diagram that is read
     * @param tables told of every decision table that is asked
     */
    public ProcessEngine build(
            String name,
            Function<String, @Nullable JavaDelegate> steps,
            Supplier<Instant> now,
            BpmnParseListener listener,
            DmnDecisionTableEvaluationListener tables) {
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setDatabaseSchemaUpdate("false");
        EngineConfiguration.harden(configuration, new SafeExpressions(new SafeResolver(steps)));
        EngineConfiguration.decisions(configuration, List.of(tables));
        configuration.setCustomPreBPMNParseListeners(List.of(new CaseGoesAlong(), listener));
        configuration.setBusinessCalendarManager(PlayCalendars.at(now));
        quiet(configuration);
        ProcessEngine engine = configuration.buildProcessEngine();
        EngineConfiguration.storeNoObjects(configuration.getVariableSerializers());
        return engine;
    }

    /** Remembers nothing, wakes nobody, asks for no lock that the engine of the cases may wait for. */
    private static void quiet(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setHintJobExecutor(false);
        configuration.setDeploymentLockUsed(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setCacheCapacity(50);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setAuthorizationEnabled(false);
    }
}
