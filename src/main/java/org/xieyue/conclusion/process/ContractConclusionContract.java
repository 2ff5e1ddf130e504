package org.xieyue.conclusion.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of a conclusion may rely on. Never opened by a person: called when all clauses are settled. */
@Configuration(proxyBeanMethods = false)
class ContractConclusionContract {

    @Bean
    ProcessContract contractConclusion() {
        return new ProcessContract(
                ContractConclusion.PROCESS,
                new Label("集体合同签订生效", "Conclusion of a contract"),
                "",
                List.of(
                        ContractConclusion.DECISION,
                        ContractConclusion.OUTCOME_TYPE,
                        ContractConclusion.CHIEFS,
                        ContractConclusion.REFUSED,
                        ContractConclusion.OUTCOME,
                        ContractConclusion.NEEDS_SEALS,
                        ContractConclusion.REVIEWED_HERE,
                        ContractConclusion.REVIEWER,
                        ContractConclusion.REVIEW_ENDS_AT,
                        ContractConclusion.CONCLUSION),
                List.of(),
                List.of(),
                "HT");
    }
}
