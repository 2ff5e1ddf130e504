package org.xieyue.campaigns;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** The hash of the plan that lies with the co-signers, for the form by which they sign; who may see the case is checked there. */
@Component
public class FrozenPlan {

    private final Campaigns campaigns;

    FrozenPlan(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public Optional<String> hash(CaseId id) {
        return campaigns.find(id).flatMap(campaign -> Optional.ofNullable(campaign.planHash()));
    }
}
