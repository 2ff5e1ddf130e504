package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Figure;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/** A side does not go below its own floor without leave of its chief. The refusal names no number: it may be seen by others. */
@Component
class Floors {

    private final PrivateNotes notes;

    Floors(PrivateNotes notes) {
        this.notes = notes;
    }

    Optional<Refusal> breach(CaseId caseId, TableClause clause, Side side, Terms terms) {
        Figure figure = terms.figure();
        Aims aims = notes.aims(caseId, clause.key, side).aims();
        BigDecimal floor = aims.floor();
        if (figure == null || floor == null) {
            return Optional.empty();
        }
        boolean moreIsBetter = moreIsBetter(figure.bound(), side, aims);
        if (!isWorse(figure.amount(), floor, moreIsBetter)) {
            return Optional.empty();
        }
        boolean granted = notes.mandates(caseId, side).stream()
                .filter(one -> one.clause().equals(clause.key) && Boolean.TRUE.equals(one.granted()))
                .anyMatch(one -> !isWorse(figure.amount(), one.limit(), moreIsBetter));
        return granted ? Optional.empty() : Optional.of(Refusal.of("negotiation.below-floor", clause.number));
    }

    /** Whether the first amount goes further down (for a cap of the workers: up) than the second. */
    boolean isFurther(CaseId caseId, TableClause clause, Side side, BigDecimal one, BigDecimal other) {
        Figure figure = clause.last.figure();
        Aims aims = notes.aims(caseId, clause.key, side).aims();
        return isWorse(one, other, moreIsBetter(figure == null ? null : figure.bound(), side, aims));
    }

    private static boolean isWorse(BigDecimal amount, BigDecimal limit, boolean moreIsBetter) {
        int difference = amount.compareTo(limit);
        return moreIsBetter ? difference < 0 : difference > 0;
    }

    /** For this side: as its target lies from its floor; without a target as the bound protects the workers. */
    static boolean moreIsBetter(Figure.@Nullable Bound bound, Side side, Aims aims) {
        BigDecimal target = aims.target();
        BigDecimal floor = aims.floor();
        if (target != null && floor != null && target.compareTo(floor) != 0) {
            return target.compareTo(floor) > 0;
        }
        return (bound != Figure.Bound.AT_MOST) == (side == Side.WORKERS);
    }
}
