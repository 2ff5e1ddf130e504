package org.xieyue.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Metrics are served on the port after the application's, unless {@code management.server.port} says otherwise. */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";
    private static final int APPLICATION_PORT = 8080;

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int port = environment.getProperty("server.port", Integer.class, APPLICATION_PORT);
        if (environment.containsProperty(PORT) || port <= 0) {
            return;
        }
        environment.getPropertySources().addLast(new MapPropertySource("port of the metrics", Map.of(PORT, port + 1)));
    }
}
