package org.xieyue.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.xieyue.storage.ClockCompared;
import org.xieyue.storage.ClockWatch;

/** A node whose clock is wrong runs no background jobs, and says so. The engine's own jobs see to that themselves. */
@Configuration(proxyBeanMethods = false)
class JobsAndClocks {

    private final ObjectProvider<Scheduler> scheduler;

    JobsAndClocks(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener
    void follow(ClockCompared compared) {
        scheduler.ifAvailable(jobs -> {
            if (compared.agrees()) {
                jobs.resume();
            } else {
                jobs.pause();
            }
        });
    }

    /** Component {@code clock} of {@code /actuator/health}. */
    @Bean
    HealthIndicator clockHealthIndicator(ClockWatch watch) {
        return () -> (watch.agrees() ? Health.up() : Health.down())
                .withDetail("databaseMinusNodeMillis", watch.difference().toMillis())
                .build();
    }

    @Bean
    MeterBinder clockMetrics(ClockWatch watch) {
        return registry -> Gauge.builder(
                        "xieyue.clock.difference.millis",
                        () -> watch.difference().toMillis())
                .description("Database clock minus the clock of this node")
                .register(registry);
    }
}
