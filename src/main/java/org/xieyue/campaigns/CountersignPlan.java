package org.xieyue.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The plan is frozen, and every co-signer signs the hash of just this plan on their own login. */
@UseCase
public class CountersignPlan {

    private static final int LONGEST_WAIT_DAYS = 60;

    private final Campaigns campaigns;
    private final Units units;
    private final CampaignPapers papers;
    private final Cases cases;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    CountersignPlan(
            Campaigns campaigns,
            Units units,
            CampaignPapers papers,
            Cases cases,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.campaigns = campaigns;
        this.units = units;
        this.papers = papers;
        this.cases = cases;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Who has not signed, and when their time is over.
     *
     * @param missing accounts of the co-signers who have not signed
     */
    public record Round(List<AccountId> missing, Instant endsAt) {}

    /** Freezes the plan. Refused with everything that is missing in it. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Round> freeze(CaseId id, LocalDate countersignBy) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (campaign.stage() != CampaignStage.DRAFT) {
            return Answer.refused(Refusal.conflict("campaigns.plan-frozen"));
        }
        Plan plan = plan(campaign);
        List<Refusal> flaws = new ArrayList<>(dayFlaws(countersignBy));
        if (plan.units().isEmpty()) {
            flaws.add(Refusal.of("campaigns.no-unit"));
        }
        if (plan.cosigners().isEmpty()) {
            flaws.add(Refusal.of("campaigns.no-cosigner"));
        }
        if (plan.targets().size() < campaign.industries().size()) {
            flaws.add(Refusal.of("campaigns.no-target"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        String hash = plan.hash();
        campaigns.freeze(id, hash, clock.today(), countersignBy);
        plan.cosigners().forEach(cosigner -> cases.involve(id, cosigner.account()));
        papers.plan(plan, hash);
        stands(id, CampaignStage.COUNTERSIGNING);
        cases.tell(
                id,
                "campaigns.plan-frozen",
                null,
                Map.of("units", String.valueOf(plan.units().size())));
        trail.record("campaign.planFrozen", "case", id.toString(), Map.of("hash", hash));
        return Answer.done(round(id, countersignBy));
    }

    /** Signs. Again has no effect. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sign(CaseId id, String hash) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        Cosigner self = self(id);
        if (campaign.stage() != CampaignStage.COUNTERSIGNING) {
            return self.hasSigned(campaign.planHash())
                    ? Answer.done(id)
                    : Answer.refused(Refusal.conflict("campaigns.not-countersigning"));
        }
        String frozen = Objects.requireNonNull(campaign.planHash());
        Plan plan = plan(campaign);
        if (!frozen.equals(plan.hash())) {
            throw new OutOfOrder("CAMPAIGNS-2", "方案与冻结时的摘要不符", id, campaign.stage());
        }
        if (!frozen.equals(hash.strip())) {
            return Answer.refused(Refusal.ofField("planHash", "campaigns.other-plan", frozen.substring(0, 12)));
        }
        if (!self.hasSigned(frozen)) {
            campaigns.sign(id, self.account(), frozen, clock.now());
            cases.tell(id, "campaigns.countersigned", null, Map.of("organisation", self.organisation()));
            trail.record("campaign.countersigned", "case", id.toString(), Map.of("hash", frozen));
        }
        if (round(id, clock.today()).missing().isEmpty()) {
            campaigns.moves(id, CampaignStage.SIGNED);
            stands(id, CampaignStage.SIGNED);
        }
        return Answer.done(id);
    }

    /** A co-signer does not agree: back to the draft, and nobody's signature counts any more. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id, String reason) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        Cosigner self = self(id);
        if (campaign.stage() != CampaignStage.COUNTERSIGNING) {
            return Answer.refused(Refusal.conflict("campaigns.not-countersigning"));
        }
        if (reason.isBlank()) {
            return Answer.refused(Refusal.ofField("opinion", "campaigns.reason-missing"));
        }
        thaw(id, reason, self.organisation());
        return Answer.done(id);
    }

    /** The federation takes the plan back, since somebody does not sign. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> takeBack(CaseId id, String reason) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (campaign.stage() != CampaignStage.COUNTERSIGNING) {
            return Answer.refused(Refusal.conflict("campaigns.not-countersigning"));
        }
        thaw(id, reason, "");
        return Answer.done(id);
    }

    /** Those who have not signed get until another day. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Round> waitOn(CaseId id, LocalDate until) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (campaign.stage() != CampaignStage.COUNTERSIGNING) {
            return Answer.refused(Refusal.conflict("campaigns.not-countersigning"));
        }
        List<Refusal> flaws = dayFlaws(until);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        campaigns.countersignBy(id, until);
        cases.tell(id, "campaigns.countersign-pressed", null, Map.of("day", until.toString()));
        return Answer.done(round(id, until));
    }

    private void thaw(CaseId id, String reason, String organisation) {
        campaigns.thaw(id);
        stands(id, CampaignStage.DRAFT);
        cases.tell(
                id,
                organisation.isEmpty() ? "campaigns.plan-taken-back" : "campaigns.plan-sent-back",
                reason.isBlank() ? null : reason,
                organisation.isEmpty() ? Map.of() : Map.of("organisation", organisation));
        trail.record("campaign.planReopened", "case", id.toString(), Map.of());
    }

    private Round round(CaseId id, LocalDate until) {
        String hash = campaigns.find(id).map(CampaignRow::planHash).orElse(null);
        return new Round(
                campaigns.cosigners(id).stream()
                        .filter(cosigner -> !cosigner.hasSigned(hash))
                        .map(Cosigner::account)
                        .toList(),
                until.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private List<Refusal> dayFlaws(LocalDate day) {
        LocalDate today = clock.today();
        return day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_WAIT_DAYS))
                ? List.of(Refusal.ofField(
                        "countersignBy", "campaigns.bad-countersign-day", today, today.plusDays(LONGEST_WAIT_DAYS)))
                : List.of();
    }

    /** Nobody signs for another, not even as a stand-in. */
    private Cosigner self(CaseId id) {
        AccountId account = user.account().id();
        return campaigns.cosigners(id).stream()
                .filter(cosigner -> cosigner.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("cosigner"));
    }

    private Plan plan(CampaignRow campaign) {
        return new Plan(
                campaign,
                campaigns.targets(campaign.id()),
                campaigns.cosigners(campaign.id()),
                units.of(campaign.id()));
    }

    private void stands(CaseId id, CampaignStage stage) {
        cases.stands(id, stage.state(), false);
    }
}
