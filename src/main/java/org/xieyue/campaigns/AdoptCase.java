package org.xieyue.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.bargaining.BargainingBoard;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Takes a bargaining that runs already as the case of a unit of a campaign, instead of opening one. */
@UseCase
public class AdoptCase {

    private final Campaigns campaigns;
    private final Units units;
    private final BargainingBoard bargainings;
    private final Cases cases;
    private final AuditTrail trail;

    AdoptCase(Campaigns campaigns, Units units, BargainingBoard bargainings, Cases cases, AuditTrail trail) {
        this.campaigns = campaigns;
        this.units = units;
        this.bargainings = bargainings;
        this.cases = cases;
        this.trail = trail;
    }

    /** The running cases of the unit's union that fit it, newest first; none where the unit has its case. */
    @Permit(Permission.KEEP_BARGAINING)
    public List<BargainingRow> choices(CaseId id, UnitId unit) {
        CampaignRow campaign = campaigns.find(id).orElseThrow(NotFound::new);
        Unit taking = unit(id, unit);
        return closed(campaign, taking).isPresent() ? List.of() : fitting(taking.asked());
    }

    /** The same for a unit that is about to be added. */
    @Permit(Permission.KEEP_BARGAINING)
    public List<BargainingRow> choices(CaseId id, NewUnit unit) {
        CampaignRow campaign = campaigns.find(id).orElseThrow(NotFound::new);
        return campaign.stage().takesUnits() ? fitting(unit) : List.of();
    }

    private List<BargainingRow> fitting(NewUnit unit) {
        return bargainings.runningAt(unit.union()).stream()
                .filter(row -> flaw(unit, row).isEmpty())
                .toList();
    }

    /**
     * Refused once the campaign is closed or the unit has a case, and with what does not fit: another union, scope, form of
     * result or employers, a case that is over or belongs to a unit. Again with the same case has no effect.
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnitId> adopt(CaseId id, UnitId unit, CaseId bargaining) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        Unit taking = unit(id, unit);
        if (bargaining.equals(taking.bargaining())) {
            return Answer.done(unit);
        }
        Optional<Refusal> flaw = closed(campaign, taking).or(() -> misfit(taking.asked(), bargaining));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        BargainingRow row = bargainings.ofCase(bargaining).orElseThrow(NotFound::new);
        if (!units.opened(unit, bargaining)) {
            return Answer.refused(Refusal.conflict("campaigns.adopt-taken", row.number()));
        }
        cases.tell(id, "campaigns.case-adopted", null, Map.of("unit", taking.title(), "number", row.number()));
        trail.record(
                "campaign.caseAdopted",
                "case",
                id.toString(),
                Map.of("unit", unit.toString(), "bargaining", bargaining.toString()));
        return Answer.done(unit);
    }

    private Unit unit(CaseId campaign, UnitId unit) {
        return units.of(campaign).stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Optional<Refusal> closed(CampaignRow campaign, Unit unit) {
        if (campaign.stage().isOver() || campaign.stage() == CampaignStage.CLOSED) {
            return Optional.of(Refusal.conflict("campaigns.adopt-closed"));
        }
        return unit.bargaining() == null
                ? Optional.empty()
                : Optional.of(Refusal.conflict("campaigns.unit-has-case", unit.title()));
    }

    /** What speaks against that case as the unit's. */
    Optional<Refusal> misfit(NewUnit unit, CaseId bargaining) {
        return flaw(unit, bargainings.ofCase(bargaining).orElseThrow(NotFound::new));
    }

    private Optional<Refusal> flaw(NewUnit unit, BargainingRow row) {
        if (!row.union().equals(unit.union())) {
            return Optional.of(Refusal.ofField("bargaining", "campaigns.adopt-union", row.number()));
        }
        if (row.stage().isOver()) {
            return Optional.of(Refusal.ofField("bargaining", "campaigns.adopt-over", row.number()));
        }
        if (row.scope() != unit.mode().scope() || row.outcomeType() != unit.outcome()) {
            return Optional.of(Refusal.ofField("bargaining", "campaigns.adopt-scope", row.number(), unit.title()));
        }
        if (!bargainings.employers(row.caseId()).containsAll(unit.employers())) {
            return Optional.of(Refusal.ofField("bargaining", "campaigns.adopt-employers", row.number()));
        }
        return units.unitOf(row.caseId())
                .map(other -> Refusal.ofField("bargaining", "campaigns.adopt-taken", row.number()));
    }
}
