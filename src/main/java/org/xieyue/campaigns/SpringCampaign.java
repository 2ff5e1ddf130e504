package org.xieyue.campaigns;

import java.time.Instant;
import org.xieyue.processes.Ids;
import org.xieyue.processes.Var;

/** The words that this capability shares with the diagram {@code spring-campaign}. */
public final class SpringCampaign {

    public static final String PROCESS = "spring-campaign";

    /** What the last person decided, read by the gateway behind it. */
    public static final Var<String> DECISION = Var.text("decision");
    /** Accounts of the co-signers who have not signed yet. */
    public static final Var<Ids> COSIGNERS = Var.ids("cosigners");

    public static final Var<String> COSIGNER = Var.text("cosigner");
    /** The co-signers' last day has passed. */
    public static final Var<Instant> COUNTERSIGN_DUE_AT = Var.instant("countersignDueAt");
    /** Day of the check half-way. */
    public static final Var<Instant> MIDWAY_AT = Var.instant("midwayAt");
    /** The period is over. */
    public static final Var<Instant> CAMPAIGN_ENDS_AT = Var.instant("campaignEndsAt");

    public static final String CALLED_OFF = "campaign.calledOff";

    private SpringCampaign() {}
}
