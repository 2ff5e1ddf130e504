package org.xieyue.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.xieyue.XieyueApplication;

/**
 * The whole application, usually without its web server, whose screens would have to be built first; on a database of its
 * own, with what tests use and with its background jobs.
 */
public final class HeadlessApplication {

    private HeadlessApplication() {}

    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(XieyueApplication.class);
        application.setApplicationContextFactory(ApplicationContextFactory.of(() -> {
            GenericWebApplicationContext context = new GenericWebApplicationContext();
            context.setServletContext(new MockServletContext());
            return context;
        }));
        return run(application, args);
    }

    /** With its web server, on a free port; the screens must have been built. */
    public static ConfigurableApplicationContext startServer(String... args) {
        List<String> all = new ArrayList<>(
                List.of("--server.port=0", "--management.server.port=0", "--vaadin.productionMode=true"));
        all.addAll(List.of(args));
        return run(new SpringApplication(XieyueApplication.class), all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(SpringApplication application, String... args) {
        application.setAdditionalProfiles("test");
        List<String> all = new ArrayList<>(List.of(args));
        if (all.stream().noneMatch(argument -> argument.startsWith("--db-scheduler.enabled="))) {
            all.add("--db-scheduler.enabled=true");
        }
        all.add("--spring.datasource.hikari.connection-timeout=30000");
        return application.run(all.toArray(String[]::new));
    }
}
