package org.xieyue.bargaining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A bargaining case in one line, with the dates by which boards sort it.
 *
 * @param number the case number that people quote
 * @param nextDueOn the earliest deadline that is not met, or null
 * @param employers whom the offer goes to
 * @param accepted how many of them have accepted
 */
public record BargainingRow(
        CaseId caseId,
        String number,
        UnionId union,
        String title,
        ScopeType scope,
        OutcomeType outcomeType,
        BargainingStage stage,
        @Nullable String campaign,
        LocalDate openedOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate firstMetOn,
        @Nullable LocalDate overallDueOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate nextDueOn,
        int round,
        int employers,
        int accepted) {

    public boolean isOverdue(LocalDate today) {
        return !stage.isOver() && nextDueOn != null && nextDueOn.isBefore(today);
    }
}
