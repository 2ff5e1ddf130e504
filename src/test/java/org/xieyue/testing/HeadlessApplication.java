package org.xieyue.testing;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.xieyue.XieyueApplication;

/** The whole application but its web server, whose screens would have to be built first. */
public final class HeadlessApplication {

    private HeadlessApplication() {}

    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(XieyueApplication.class);
        application.setApplicationContextFactory(ApplicationContextFactory.of(() -> {
            GenericWebApplicationContext context = new GenericWebApplicationContext();
            context.setServletContext(new MockServletContext());
            return context;
        }));
        return application.run(args);
    }
}
