package org.xieyue.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;

/** Begins a campaign of a federation: its case is opened, its plan is empty. */
@UseCase
public class PrepareCampaign {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_DAYS = 366;

    private final Campaigns campaigns;
    private final Cases cases;
    private final Unions unions;
    private final CurrentUser user;
    private final AuditTrail trail;

    PrepareCampaign(Campaigns campaigns, Cases cases, Unions unions, CurrentUser user, AuditTrail trail) {
        this.campaigns = campaigns;
        this.cases = cases;
        this.unions = unions;
        this.user = user;
        this.trail = trail;
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<OpenedCase> prepare(NewCampaign campaign) {
        List<Refusal> flaws = flaws(campaign);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        CaseId id = new CaseId(UUID.randomUUID());
        OpenedCase opened = cases.open(new NewCase(
                id,
                SpringCampaign.PROCESS,
                campaign.union(),
                campaign.title().strip(),
                null,
                SearchWords.of(campaign.title()),
                Set.of(user.account().id()),
                Set.of(),
                Map.of(),
                Vars.none()));
        campaigns.add(id, campaign);
        cases.stands(id, CampaignStage.DRAFT.state(), false);
        trail.record(
                "campaign.prepared",
                "case",
                id.toString(),
                Map.of(
                        "union",
                        campaign.union().toString(),
                        "from",
                        campaign.from().toString()));
        return Answer.done(opened);
    }

    private List<Refusal> flaws(NewCampaign campaign) {
        List<Refusal> flaws = new ArrayList<>();
        Union union = unions.find(campaign.union()).orElseThrow(NotFound::new);
        if (union.level() == UnionLevel.BASIC) {
            flaws.add(Refusal.ofField("union", "campaigns.not-a-federation", union.name()));
        }
        if (campaign.title().isBlank() || campaign.title().strip().length() > LONGEST_TITLE) {
            flaws.add(Refusal.ofField("title", "campaigns.bad-title", LONGEST_TITLE));
        }
        if (campaign.until().isBefore(campaign.from())
                || campaign.until().isAfter(campaign.from().plusDays(LONGEST_DAYS))) {
            flaws.add(Refusal.ofField("until", "campaigns.bad-period", LONGEST_DAYS));
        } else if (campaign.midwayOn().isBefore(campaign.from())
                || campaign.midwayOn().isAfter(campaign.until())) {
            flaws.add(Refusal.ofField("midwayOn", "campaigns.bad-midway", campaign.from(), campaign.until()));
        }
        if (campaign.industries().isEmpty()) {
            flaws.add(Refusal.ofField("industries", "campaigns.no-industry"));
        }
        return flaws;
    }
}
