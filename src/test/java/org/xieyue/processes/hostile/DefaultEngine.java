package org.xieyue.processes.hostile;

import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.DiagramFunctions;

/** An engine as it comes out of the box, with some beans in reach, as in a Spring application. */
final class DefaultEngine {

    private DefaultEngine() {}

    static ProcessEngine start(String jdbcUrl, @Nullable String user, @Nullable String password)
            throws NoSuchMethodException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        Map<Object, Object> beans = Map.of(
                "tripwire", new Tripwire(),
                "spin", (JavaDelegate) execution -> Tripwire.turn(),
                "spinRefusing",
                        (JavaDelegate) execution -> {
                            Tripwire.turn();
                            throw new BpmnError("SPIN_REFUSED");
                        },
                "boom",
                        (JavaDelegate) execution -> {
                            throw new IllegalStateException("boom");
                        });
        configuration.setBeans(beans);
        JuelExpressionManager expressions = new JuelExpressionManager(beans);
        Method each = DiagramFunctions.class.getMethod("each", String.class);
        expressions.addFunction("each", each);
        configuration.setExpressionManager(expressions);
        configuration.setProcessEngineName("default-for-hostile-diagrams");
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(1);
        return configuration.buildProcessEngine();
    }
}
