package org.xieyue.congress.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.xieyue.congress.CongressVote;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** A process that needs a decision of the congress. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class CallingProcess {

    static final String KEY = "asks-congress";

    @Bean
    ProcessContract asksCongress() {
        return new ProcessContract(
                KEY,
                new Label("提请职代会审议", "Asks the congress"),
                "test/apply",
                List.of(CongressVote.OUTCOME),
                List.of(),
                List.of());
    }
}
