package org.xieyue.processes;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.identity.CurrentUser;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin enginePlugin(
            StepCatalogue catalogue,
            ObjectProvider<CurrentUser> currentUser,
            TaskBridge taskBridge,
            MatchedRules matchedRules) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setHistoryTimeToLive("P3650D");
                configuration.setExpressionManager(
                        new SafeExpressions(new SafeResolver(catalogue, currentUser::getObject)));
                configuration.setCustomPreBPMNParseListeners(List.of(taskBridge));
                DefaultDmnEngineConfiguration dmn =
                        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                dmn.setCustomPostDecisionTableEvaluationListeners(List.of(matchedRules));
                configuration.setDmnEngineConfiguration(dmn);
            }
        };
    }
}
