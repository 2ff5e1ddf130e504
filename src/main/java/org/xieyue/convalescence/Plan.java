package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.OutOfOrder;

/** A yearly plan (疗休养年度计划). Guards the order of its stages as if the diagram were wrong. */
final class Plan {

    final PlanId id;
    final UnionId union;
    final NewPlan terms;
    final @Nullable AccountId draftedBy;
    final int version;
    PlanStage stage;

    @Nullable
    AccountId decidedBy;

    @Nullable
    LocalDate decidedOn;

    String decisionReason = "";

    Plan(PlanId id, UnionId union, NewPlan terms, @Nullable AccountId draftedBy, PlanStage stage, int version) {
        this.id = id;
        this.union = union;
        this.terms = terms;
        this.draftedBy = draftedBy;
        this.stage = stage;
        this.version = version;
    }

    @Nullable
    BudgetLineId line() {
        return terms.line();
    }

    void require(PlanStage first, PlanStage... others) {
        if (!EnumSet.of(first, others).contains(stage)) {
            throw new OutOfOrder("TRIP-1", "年度计划此时不能办理这一步,应处于 " + EnumSet.of(first, others), id, stage);
        }
    }

    void decide(boolean agreed, AccountId by, LocalDate on, String reason) {
        require(PlanStage.DRAFT);
        stage = agreed ? PlanStage.DECIDED : PlanStage.DECLINED;
        decidedBy = by;
        decidedOn = on;
        decisionReason = reason;
    }
}
