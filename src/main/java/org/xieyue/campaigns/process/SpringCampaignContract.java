package org.xieyue.campaigns.process;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.processes.ProcessContract;
import org.xieyue.shared.Label;

/** What a diagram of a campaign may rely on. */
@Configuration(proxyBeanMethods = false)
class SpringCampaignContract {

    @Bean
    ProcessContract springCampaign() {
        return new ProcessContract(
                SpringCampaign.PROCESS,
                new Label("春季集中要约行动", "Spring campaign"),
                "campaigns/prepare",
                List.of(
                        SpringCampaign.DECISION,
                        SpringCampaign.COSIGNERS,
                        SpringCampaign.COSIGNER,
                        SpringCampaign.COUNTERSIGN_DUE_AT,
                        SpringCampaign.MIDWAY_AT,
                        SpringCampaign.CAMPAIGN_ENDS_AT),
                List.of(SpringCampaign.CALLED_OFF),
                List.of(),
                "CY");
    }
}
