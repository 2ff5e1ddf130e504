package org.xieyue.audit;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.xieyue.audit.AuditFinding.BrokenLink;
import org.xieyue.audit.ChainVerification.NotedHead;

/**
 * {@code ./run verify-audit [--head=SEQUENCE:HASH]}: walks the chain without starting the application, prints what it
 * found and exits with 1 if a link is broken. {@code --head} is a line that an earlier run has printed.
 */
public final class VerifyAuditCommand {

    private static final Pattern HEAD = Pattern.compile("--head=(\\d{1,18}):([0-9a-fA-F]{64})");

    private VerifyAuditCommand() {}

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.xieyue.storage")
    @ConfigurationPropertiesScan("org.xieyue.storage")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JooqAutoConfiguration.class})
    @Import({StoredChain.class, ChainVerification.class})
    static class Needed {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplicationBuilder(Needed.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .build();
        AuditFinding finding;
        try (ConfigurableApplicationContext context = application.run(args)) {
            finding = context.getBean(ChainVerification.class).verify(notedHead(args));
        }
        print(finding, System.out);
        System.exit(finding.isWhole() ? 0 : 1);
    }

    private static @org.jspecify.annotations.Nullable NotedHead notedHead(String... args) {
        for (String arg : args) {
            Matcher matcher = HEAD.matcher(arg);
            if (matcher.matches()) {
                return new NotedHead(Long.parseLong(matcher.group(1)), matcher.group(2));
            }
            if (arg.startsWith("--head")) {
                throw new IllegalArgumentException(arg + " is not of the form --head=SEQUENCE:HASH");
            }
        }
        return null;
    }

    static void print(AuditFinding finding, PrintStream out) {
        BrokenLink broken = finding.broken();
        if (broken == null) {
            out.printf(
                    "The audit chain is whole: %d links, %d entries wait for their seal.%n",
                    finding.links(), finding.waiting());
        } else {
            out.printf(
                    "The audit chain is BROKEN at link %d (entry %d): %s. %d links before it hold.%n",
                    broken.sequence(), broken.entry(), broken.fault(), finding.links());
        }
        out.printf("Note this outside of the database: --head=%d:%s%n", finding.links(), finding.head());
    }
}
