package org.xieyue.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.ContentHash;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * An agreement as the register shows it.
 *
 * @param caseId null for texts that were entered into the register
 * @param version of the newest text, 0 before the first
 * @param bound hash of the text that was initialled, and from then on voted, signed, filed
 * @param termFrom first day of the agreed term
 * @param termUntil last day of the agreed term
 * @param endedOn last day on which it was in force
 */
public record AgreementRow(
        AgreementId id,
        @Nullable CaseId caseId,
        UnionId union,
        String jurisdiction,
        String title,
        ContractKind kind,
        ScopeType scope,
        OutcomeType outcome,
        SecondRoundType secondRound,
        CoverageMode coverage,
        @Nullable String industry,
        AgreementStage stage,
        int version,
        @Nullable ContentHash bound,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate initialledOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate endedOn,
        @Nullable AgreementId model,
        @Nullable AgreementId higher,
        @Nullable AgreementId previous,
        int employers,
        int workers) {

    /** First day on which it binds: not before its term, however early it came into force; null while it is not in force. */
    public @Nullable LocalDate bindsFrom() {
        return inForceFrom == null || termFrom == null || inForceFrom.isAfter(termFrom) ? inForceFrom : termFrom;
    }

    /** As somebody reads it whose employers it binds, but whose union did not make it: nothing of how it came about. */
    AgreementRow asReadElsewhere() {
        return new AgreementRow(
                id,
                null,
                union,
                jurisdiction,
                title,
                kind,
                scope,
                outcome,
                secondRound,
                coverage,
                industry,
                stage,
                version,
                bound,
                termFrom,
                termUntil,
                null,
                null,
                signedOn,
                null,
                inForceFrom,
                endedOn,
                null,
                null,
                null,
                employers,
                workers);
    }
}
