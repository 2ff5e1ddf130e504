package org.xieyue.processes;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.watch.IncidentBell;
import org.xieyue.storage.ClockWatch;

/** The engine as we run it; each switch is explained in docs/security.md and read back by a test. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin enginePlugin(
            StepCatalogue catalogue,
            ObjectProvider<CurrentUser> currentUser,
            TaskBridge taskBridge,
            CaseComesToItsEnd end,
            MatchedRules matchedRules,
            ClockWatch clockWatch,
            ApplicationEventPublisher events) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                SafeExpressions expressions = new SafeExpressions(new SafeResolver(catalogue, currentUser::getObject));
                harden(configuration, expressions);
                configuration.setCustomPreBPMNParseListeners(
                        List.of(taskBridge, new CaseGoesAlong(), new RunawayCases(), end));
                decisions(configuration, List.of(matchedRules));
                remember(configuration);
                IncidentBell.hang(configuration, events);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl configuration) {
                storeNoObjects(configuration.getVariableSerializers());
                configuration
                        .getJobExecutor()
                        .setAcquireJobsCmdFactory(
                                new JobsWhileClocksAgree(configuration.getJobExecutor(), clockWatch::agrees));
            }
        };
    }

    static void harden(ProcessEngineConfigurationImpl configuration, SafeExpressions expressions) {
        restrictSchemas();
        configuration.setBpmnParseFactory(GuardedParse::new);
        configuration.setExpressionManager(expressions);
        configuration.setScriptEngineResolver(new NothingElse.NoScripts());
        configuration.setArtifactFactory(new NothingElse.NoArtifacts());
        configuration.setDelegateInterceptor(new NothingElse.OnlySteps());
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationAllowedClasses("");
        configuration.setDeserializationAllowedPackages("");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    /** The engine validates against its own schema, which lies in a jar; nothing is fetched from elsewhere. */
    private static void restrictSchemas() {
        if (System.getProperty("javax.xml.accessExternalSchema") == null) {
            System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,jar:nested,nested");
        }
    }

    /** M8: the engine's switch concerns ready-made streams only; no object of ours is written or read either. */
    static void storeNoObjects(VariableSerializers serializers) {
        for (String kind : List.of(JavaObjectSerializer.NAME, "file", "bytes")) {
            serializers.removeSerializer(serializers.getSerializerByName(kind));
        }
        serializers.addSerializer(new NothingElse.NoObjects());
    }

    static void decisions(
            ProcessEngineConfigurationImpl configuration, List<DmnDecisionTableEvaluationListener> listeners) {
        DefaultDmnEngineConfiguration dmn =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionTableEvaluationListeners(listeners);
        dmn.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", new TableValues.Days());
        dmn.getTransformer().getDataTypeTransformerRegistry().addTransformer("number", new TableValues.Numbers());
        configuration.setDmnEngineConfiguration(dmn);
        configuration.setDmnElProvider(new NothingElse.NoJuelInTables());
        configuration.setDmnFeelEnableLegacyBehavior(false);
    }

    private static void remember(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new PictureHistory()));
        configuration.setHistory(PictureHistory.NAME);
        configuration.setEnforceHistoryTimeToLive(true);
        // counted from the end of a case, without touching every history row when it ends
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy("endTimeBased");
        configuration.setHistoryCleanupBatchWindowStartTime("01:00");
        configuration.setHistoryCleanupBatchWindowEndTime("04:00");
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setTenantCheckEnabled(false);
    }
}
