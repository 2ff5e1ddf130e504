package org.xieyue.campaigns;

import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What happens once the cases are open: check half-way, close, summary, report to the higher union. */
@UseCase
public class RunCampaign {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NUMBER = 80;

    private final Campaigns campaigns;
    private final Units units;
    private final CampaignFigures figures;
    private final CampaignPapers papers;
    private final Cases cases;
    private final BusinessClock clock;
    private final AuditTrail trail;

    RunCampaign(
            Campaigns campaigns,
            Units units,
            CampaignFigures figures,
            CampaignPapers papers,
            Cases cases,
            BusinessClock clock,
            AuditTrail trail) {
        this.campaigns = campaigns;
        this.units = units;
        this.figures = figures;
        this.papers = papers;
        this.cases = cases;
        this.clock = clock;
        this.trail = trail;
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> checkMidway(CaseId id, String note) {
        require(id, CampaignStage.RUNNING);
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            return Answer.refused(Refusal.ofField("note", "campaigns.bad-note", LONGEST_NOTE));
        }
        campaigns.note(id, note.strip());
        cases.tell(id, "campaigns.midway-checked", note.strip(), Map.of());
        return Answer.done(id);
    }

    /** The campaign ends; its cases go on. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> close(CaseId id) {
        CampaignRow campaign = require(id, CampaignStage.RUNNING);
        if (clock.today().isBefore(campaign.until())) {
            return Answer.refused(Refusal.of("campaigns.not-over", campaign.until()));
        }
        campaigns.close(id, clock.today());
        cases.stands(id, CampaignStage.CLOSED.state(), false);
        cases.tell(id, "campaigns.closed", null, Map.of());
        trail.record("campaign.closed", "case", id.toString(), Map.of());
        return Answer.done(id);
    }

    /** Files the summary with its two statistics tables, as PDF and XLSX; the same figures on the same day once. */
    @Permit(Permission.KEEP_BARGAINING)
    public void summarise(CaseId id) {
        CampaignRow campaign = require(id, CampaignStage.CLOSED);
        papers.summary(campaign, units.of(id), campaigns.targets(id), figures.board(id, clock.today()));
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> report(CaseId id, String number) {
        require(id, CampaignStage.CLOSED);
        if (number.isBlank() || number.strip().length() > LONGEST_NUMBER) {
            return Answer.refused(Refusal.ofField("number", "campaigns.bad-number", LONGEST_NUMBER));
        }
        campaigns.reported(id, number.strip());
        cases.stands(id, CampaignStage.REPORTED.state(), true);
        cases.tell(id, "campaigns.reported", null, Map.of("number", number.strip()));
        trail.record("campaign.reported", "case", id.toString(), Map.of("number", number.strip()));
        return Answer.done(id);
    }

    /** Whether it can still be called off. */
    @Permit(Permission.KEEP_BARGAINING)
    public boolean isOpen(CaseId id) {
        return campaigns.find(id).filter(campaign -> isOpen(campaign.stage())).isPresent();
    }

    /** Ends the campaign before its time; cases that are open go on. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> callOff(CaseId id, String reason) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (!isOpen(campaign.stage())) {
            return Answer.refused(Refusal.conflict("campaigns.is-over"));
        }
        campaigns.moves(id, CampaignStage.CALLED_OFF);
        cases.stands(id, CampaignStage.CALLED_OFF.state(), true);
        cases.tell(id, "campaigns.called-off", reason.isBlank() ? null : reason.strip(), Map.of());
        trail.record("campaign.calledOff", "case", id.toString(), Map.of());
        return Answer.done(id);
    }

    private static boolean isOpen(CampaignStage stage) {
        return !stage.isOver() && stage != CampaignStage.CLOSED;
    }

    private CampaignRow require(CaseId id, CampaignStage stage) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (campaign.stage() != stage) {
            throw new OutOfOrder("CAMPAIGNS-1", "此时不能办理这一步,应处于 " + stage, id, campaign.stage());
        }
        return campaign;
    }
}
