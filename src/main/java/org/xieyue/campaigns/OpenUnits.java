package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.audit.AuditTrail;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.bargaining.StartingText;
import org.xieyue.cases.Cases;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Opens one bargaining case for each unit that has none. Safe to repeat: a unit that has its case is left alone. */
@UseCase
public class OpenUnits {

    private static final int AT_ONCE = 100;

    private final Campaigns campaigns;
    private final Units units;
    private final OpenBargaining openBargaining;
    private final Cases cases;
    private final AuditTrail trail;

    OpenUnits(Campaigns campaigns, Units units, OpenBargaining openBargaining, Cases cases, AuditTrail trail) {
        this.campaigns = campaigns;
        this.units = units;
        this.openBargaining = openBargaining;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * What was opened, and until when the campaign runs.
     *
     * @param left units that have no case yet: at most a hundred are opened at a time
     */
    public record Opened(int cases, int left, LocalDate midwayOn, LocalDate until) {}

    /** All or none of a turn: when one unit is refused, no case is opened. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Opened> open(CaseId id) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (campaign.stage() != CampaignStage.SIGNED && campaign.stage() != CampaignStage.RUNNING) {
            return Answer.refused(Refusal.conflict("campaigns.not-signed"));
        }
        int opened = 0;
        List<Unit> waiting = units.withoutCase(id);
        for (Unit unit : waiting.stream().limit(AT_ONCE).toList()) {
            Answer<OpenedCase> answer = openBargaining.open(bargaining(id, unit));
            if (answer instanceof Answer.Refused<OpenedCase>(var reasons)) {
                return Answer.refused(reasons);
            }
            CaseId bargaining = answer.orElseThrow().id();
            if (!units.opened(unit.id(), bargaining)) {
                throw new IllegalStateException("The unit " + unit.id() + " has a case already");
            }
            opened++;
        }
        if (campaign.stage() == CampaignStage.SIGNED) {
            campaigns.moves(id, CampaignStage.RUNNING);
            cases.stands(id, CampaignStage.RUNNING.state(), false);
        }
        if (opened > 0) {
            cases.tell(id, "campaigns.cases-opened", null, Map.of("count", String.valueOf(opened)));
            trail.record("campaign.casesOpened", "case", id.toString(), Map.of("count", String.valueOf(opened)));
        }
        return Answer.done(new Opened(opened, waiting.size() - opened, campaign.midwayOn(), campaign.until()));
    }

    private static NewBargaining bargaining(CaseId campaign, Unit unit) {
        AgreementId text = unit.startsFrom();
        return new NewBargaining(
                unit.union(),
                unit.title(),
                unit.kind(),
                unit.mode().scope(),
                unit.employers(),
                unit.outcome(),
                text == null ? SecondRoundType.NONE : unit.mode().secondRound(),
                unit.industry().name(),
                StartingText.of(text),
                campaign.toString());
    }
}
