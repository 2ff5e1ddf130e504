package org.xieyue.processes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.storage.ClockWatch;

/** How the engine is, for operators: the starter's own indicators do not work on this version of Spring Boot. */
@Configuration(proxyBeanMethods = false)
class EngineHealth {

    /** {@code /actuator/health}, component {@code engine}: the engine answers from its database. */
    @Bean
    HealthIndicator engineHealthIndicator(ProcessEngine engine) {
        return () -> {
            try {
                return Health.up()
                        .withDetail("publishedProcesses", published(engine))
                        .build();
            } catch (ProcessEngineException unreachable) {
                return Health.down(unreachable).build();
            }
        };
    }

    private static long published(ProcessEngine engine) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .count();
    }

    /** Component {@code jobExecutor}: timers and steps in the background run on this node. */
    @Bean
    HealthIndicator jobExecutorHealthIndicator(ProcessEngine engine, ClockWatch clockWatch) {
        JobExecutor executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        return () -> health(executor, clockWatch);
    }

    private static Health health(JobExecutor executor, ClockWatch clockWatch) {
        if (!executor.isActive()) {
            return Health.down().withDetail("reason", "not started").build();
        }
        if (!clockWatch.agrees()) {
            return Health.down()
                    .withDetail("reason", "paused while the clocks of node and database disagree")
                    .build();
        }
        return Health.up()
                .withDetail("lockTimeMillis", executor.getLockTimeInMillis())
                .build();
    }

    @Bean
    MeterBinder engineMetrics(ProcessEngine engine) {
        return registry -> bind(registry, engine);
    }

    private static void bind(MeterRegistry registry, ProcessEngine engine) {
        Gauge.builder(
                        "xieyue.engine.incidents",
                        () -> engine.getRuntimeService().createIncidentQuery().count())
                .description("Steps that have used up their attempts and wait for an operator")
                .register(registry);
        Gauge.builder(
                        "xieyue.engine.jobs.due",
                        () -> engine.getManagementService()
                                .createJobQuery()
                                .executable()
                                .count())
                .description("Background steps and timers that are due")
                .register(registry);
    }
}
