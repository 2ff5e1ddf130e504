package org.xieyue.campaigns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.audit.AuditTrail;
import org.xieyue.bargaining.StartingText;
import org.xieyue.cases.Cases;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Writes the plan of a campaign: units, targets, co-signers. A frozen plan does not change. */
@UseCase
public class PlanCampaign {

    private static final int MOST_UNITS = 5_000;
    private static final int MOST_COSIGNERS = 20;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ORGANISATION = 60;

    private final Campaigns campaigns;
    private final Units units;
    private final Unions unions;
    private final Accounts accounts;
    private final Cases cases;
    private final OpenUnits openUnits;
    private final AdoptCase adoptCase;
    private final AgreementRegister register;
    private final AuditTrail trail;

    PlanCampaign(
            Campaigns campaigns,
            Units units,
            Unions unions,
            Accounts accounts,
            Cases cases,
            OpenUnits openUnits,
            AdoptCase adoptCase,
            AgreementRegister register,
            AuditTrail trail) {
        this.campaigns = campaigns;
        this.units = units;
        this.unions = unions;
        this.accounts = accounts;
        this.cases = cases;
        this.openUnits = openUnits;
        this.adoptCase = adoptCase;
        this.register = register;
        this.trail = trail;
    }

    /** Adds a unit to the draft; while the campaign runs, a unit is added later and its case opened at once. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnitId> addUnit(CaseId id, NewUnit unit) {
        return add(id, unit, null);
    }

    /** The same for talks that run already: the unit takes that case, and none is opened for it. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnitId> addUnit(CaseId id, NewUnit unit, CaseId running) {
        return add(id, unit, running);
    }

    private Answer<UnitId> add(CaseId id, NewUnit unit, @Nullable CaseId running) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        if (!campaign.stage().takesUnits()) {
            return Answer.refused(Refusal.conflict("campaigns.plan-frozen"));
        }
        List<Refusal> flaws = flaws(campaign, unit);
        if (running != null) {
            adoptCase.misfit(unit, running).ifPresent(flaws::add);
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        boolean later = campaign.stage() == CampaignStage.RUNNING;
        StartingText start = unit.startsFrom();
        Unit added = new Unit(
                UnitId.next(),
                unit.union(),
                areaOf(campaign, unit.union()),
                unit.title().strip(),
                unit.mode(),
                unit.industry(),
                unit.kind(),
                unit.outcome(),
                start == null ? null : start.agreement(),
                later,
                null,
                unit.employers());
        units.add(id, added);
        trail.record(
                later ? "campaign.unitAddedLater" : "campaign.unitAdded",
                "case",
                id.toString(),
                Map.of("unit", added.id().toString(), "mode", added.mode().name()));
        if (later) {
            cases.tell(id, "campaigns.unit-added", null, Map.of("unit", added.title()));
        }
        if (running != null) {
            return adoptCase.adopt(id, added.id(), running);
        }
        return !later ? Answer.done(added.id()) : openUnits.open(id).map(opened -> added.id());
    }

    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnitId> removeUnit(CaseId id, UnitId unit) {
        Answer<CampaignRow> draft = draft(id);
        if (draft.isDone()) {
            if (!units.remove(id, unit)) {
                throw new NotFound();
            }
            trail.record("campaign.unitRemoved", "case", id.toString(), Map.of("unit", unit.toString()));
        }
        return draft.map(campaign -> unit);
    }

    /** One target an industry; replaces what was set before. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> setTargets(CaseId id, List<Target> targets) {
        return draft(id).then(campaign -> {
            Set<Object> seen = new HashSet<>();
            for (Target target : targets) {
                if (!campaign.industries().contains(target.industry()) || !seen.add(target.industry())) {
                    return Answer.refused(Refusal.ofField("targets", "campaigns.target-industry", target.industry()));
                }
                if (target.offers() < 0
                        || target.contracts() < 0
                        || target.workers() < 0
                        || target.contracts() > target.offers()) {
                    return Answer.refused(Refusal.ofField("targets", "campaigns.bad-target"));
                }
            }
            campaigns.setTargets(id, targets);
            return Answer.done(id);
        });
    }

    /** Who countersigns: accounts of tripartite members at the leading federation or above it. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> nameCosigners(CaseId id, Map<AccountId, String> organisations) {
        return draft(id).then(campaign -> {
            List<Refusal> flaws = new ArrayList<>();
            if (organisations.isEmpty() || organisations.size() > MOST_COSIGNERS) {
                flaws.add(Refusal.ofField("cosigners", "campaigns.bad-cosigners", MOST_COSIGNERS));
            }
            organisations.forEach((account, organisation) -> {
                if (organisation.isBlank() || organisation.strip().length() > LONGEST_ORGANISATION) {
                    flaws.add(Refusal.ofField("cosigners", "campaigns.bad-organisation", LONGEST_ORGANISATION));
                }
                if (!isTripartite(account, campaign.union())) {
                    flaws.add(Refusal.ofField("cosigners", "campaigns.not-tripartite", organisation));
                }
            });
            if (!flaws.isEmpty()) {
                return Answer.refused(flaws);
            }
            campaigns.setCosigners(
                    id,
                    organisations.entrySet().stream()
                            .map(one ->
                                    new Cosigner(one.getKey(), one.getValue().strip(), null, null))
                            .toList());
            return Answer.done(id);
        });
    }

    private Answer<CampaignRow> draft(CaseId id) {
        CampaignRow campaign = campaigns.lock(id).orElseThrow(NotFound::new);
        return campaign.stage() == CampaignStage.DRAFT
                ? Answer.done(campaign)
                : Answer.refused(Refusal.conflict("campaigns.plan-frozen"));
    }

    private boolean isTripartite(AccountId account, UnionId union) {
        return accounts.find(account).stream()
                .flatMap(person -> person.appointments().stream())
                .anyMatch(post -> post.role() == Role.TRIPARTITE_MEMBER && unions.covers(post.union(), union));
    }

    private List<Refusal> flaws(CampaignRow campaign, NewUnit unit) {
        List<Refusal> flaws = new ArrayList<>();
        List<Unit> others = units.of(campaign.id());
        if (unit.title().isBlank() || unit.title().strip().length() > LONGEST_TITLE) {
            flaws.add(Refusal.ofField("title", "campaigns.bad-unit-title", LONGEST_TITLE));
        }
        if (others.stream().anyMatch(other -> other.title().equals(unit.title().strip()))) {
            flaws.add(Refusal.ofField(
                    "title", "campaigns.unit-known", unit.title().strip()));
        }
        if (others.size() >= MOST_UNITS) {
            flaws.add(Refusal.of("campaigns.too-many-units", MOST_UNITS));
        }
        if (!campaign.industries().contains(unit.industry())) {
            flaws.add(Refusal.ofField("industry", "campaigns.industry-not-picked"));
        }
        if (!unions.covers(campaign.union(), unit.union())) {
            flaws.add(Refusal.ofField("union", "campaigns.union-outside"));
        }
        int count = new HashSet<>(unit.employers()).size();
        if (count < unit.mode().leastEmployers()
                || count > unit.mode().mostEmployers()
                || count < unit.employers().size()) {
            flaws.add(Refusal.ofField(
                    "employers",
                    "campaigns.employers-of-mode",
                    unit.mode().leastEmployers(),
                    unit.mode().mostEmployers()));
        }
        others.stream()
                .filter(other ->
                        other.mode() == unit.mode() && unit.employers().stream().anyMatch(other.employers()::contains))
                .forEach(other -> flaws.add(Refusal.ofField("employers", "campaigns.employer-in-unit", other.title())));
        startFlaw(unit).ifPresent(flaws::add);
        return flaws;
    }

    private Optional<Refusal> startFlaw(NewUnit unit) {
        StartingText text = unit.startsFrom();
        if (text == null) {
            return Optional.empty();
        }
        if (unit.mode().secondRound() == SecondRoundType.NONE) {
            return Optional.of(Refusal.ofField("startsFrom", "campaigns.joint-starts-from-none"));
        }
        return register.agreement(text.agreement()).stage().isAgreed()
                ? Optional.empty()
                : Optional.of(Refusal.ofField("startsFrom", "campaigns.text-not-agreed"));
    }

    /** The county or district of the union that bargains, else the leading federation itself. */
    private UnionId areaOf(CampaignRow campaign, UnionId union) {
        return unions.atLevel(union, UnionLevel.COUNTY)
                .map(Union::id)
                .filter(area -> unions.covers(campaign.union(), area))
                .orElse(campaign.union());
    }
}
