package org.xieyue.convalescence;

import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Records what the union's committee has decided on a yearly plan; whoever drafted it does not. */
@UseCase
public class DecidePlan {

    private final Plans plans;
    private final Cases cases;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    DecidePlan(Plans plans, Cases cases, AuditTrail trail, CurrentUser currentUser, BusinessClock clock) {
        this.plans = plans;
        this.cases = cases;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param minutes where the decision stands: meeting, date, number of its minutes; or the reason why not */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<PlanId> decide(CaseId id, boolean agreed, String minutes) {
        Plan plan = plans.lock(PlanId.of(id)).orElseThrow(NotFound::new);
        plan.require(PlanStage.DRAFT);
        Account by = currentUser.account();
        if (by.id().equals(plan.draftedBy)) {
            return Answer.refused("convalescence.notOwnPlan");
        }
        if (minutes.isBlank()) {
            return Answer.refused(Refusal.ofField("minutes", "convalescence.noMinutes"));
        }
        plan.decide(agreed, by.id(), clock.today(), minutes.strip());
        plans.save(plan);
        if (agreed) {
            plans.changeQuota(plan.id, plan.union, null, plan.terms.places());
        }
        cases.stands(id, plan.stage.state(), !agreed);
        cases.tell(id, agreed ? "convalescence.plan-decided" : "convalescence.plan-declined", minutes, Map.of());
        trail.record(
                agreed ? "convalescence.planDecided" : "convalescence.planDeclined", "case", id.toString(), Map.of());
        return Answer.done(plan.id);
    }

    /** The officer has split the places; quotas may still be given down and returned while the plan runs. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<PlanId> quotasSplit(CaseId id) {
        Plan plan = plans.lock(PlanId.of(id)).orElseThrow(NotFound::new);
        plan.require(PlanStage.DECIDED);
        plan.stage = PlanStage.QUOTAS_SPLIT;
        plans.save(plan);
        cases.stands(id, plan.stage.state(), true);
        trail.record("convalescence.quotasSplit", "case", id.toString(), Map.of());
        return Answer.done(plan.id);
    }
}
