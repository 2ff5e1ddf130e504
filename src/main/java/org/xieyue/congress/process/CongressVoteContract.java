package org.xieyue.congress.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.congress.CongressVote;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of a congress may rely on. */
@Configuration(proxyBeanMethods = false)
class CongressVoteContract {

    @Bean
    ProcessContract congressVote() {
        return new ProcessContract(
                CongressVote.PROCESS,
                new Label("职代会审议表决", "Congress vote"),
                "congress/convene",
                List.of(
                        CongressVote.DECISION,
                        CongressVote.DOORS_OPEN_AT,
                        CongressVote.QUORATE,
                        CongressVote.COUNTED,
                        CongressVote.OUTCOME,
                        CongressVote.CALLED,
                        CongressVote.REVOTE_ENDS_AT,
                        CongressVote.NOTICE_ENDS_AT),
                List.of(CongressVote.VOTING_ENDED, CongressVote.VOTES_COUNTED, CongressVote.CANCELLED),
                List.of(),
                "ZD");
    }

    /** Never opened by a person: called beside the work of the process that needed the decision. */
    @Bean
    ProcessContract congressConclusion() {
        return new ProcessContract(
                CongressVote.CONCLUSION,
                new Label("职代会决议公布归档", "Conclusion of a congress session"),
                "",
                List.of(CongressVote.DECISION, CongressVote.NOTICE_ENDS_AT),
                List.of(),
                List.of(),
                "ZD");
    }
}
