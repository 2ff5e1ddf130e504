package org.xieyue.conclusion.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.cases.CaseFacts;
import org.xieyue.conclusion.ConclusionOf;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.shared.Texts;

/** The facts of a conclusion stand in the case of the bargaining that it belongs to, and in its own where it has one. */
@Configuration(proxyBeanMethods = false)
class ConclusionDossier {

    @Bean
    CaseFacts conclusionInABargaining(ConclusionOf conclusions, Texts texts) {
        return new ConclusionFacts(ContractConclusion.CALLER, conclusions, texts);
    }

    @Bean
    CaseFacts conclusionOfItsOwn(ConclusionOf conclusions, Texts texts) {
        return new ConclusionFacts(ContractConclusion.PROCESS, conclusions, texts);
    }
}
