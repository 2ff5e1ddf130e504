package org.xieyue.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A unit in the list behind a number of the board.
 *
 * @param bargaining its case; null while none is open
 * @param number the number of that case
 * @param employers how many employers are on the other side
 * @param standIn the officers of a union above work on its case
 * @param unattended its union has no bargaining officer, and nobody acts for it
 */
public record UnitRow(
        UnitId id,
        String title,
        UnitMode mode,
        UnionId union,
        String areaName,
        Industry industry,
        boolean later,
        int employers,
        @Nullable CaseId bargaining,
        @Nullable String number,
        @Nullable BargainingStage stage,
        @Nullable AgreementStage agreement,
        @Nullable LocalDate nextDueOn,
        boolean overdue,
        boolean standIn,
        boolean unattended) {

    /** With what is known of the officers of its union. */
    UnitRow attended(boolean byOfficers) {
        return new UnitRow(
                id,
                title,
                mode,
                union,
                areaName,
                industry,
                later,
                employers,
                bargaining,
                number,
                stage,
                agreement,
                nextDueOn,
                overdue,
                standIn,
                !byOfficers && !standIn);
    }
}
