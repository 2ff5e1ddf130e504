package org.xieyue.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.jurisdictions.Parameter;

/**
 * A proposal.
 *
 * @param proposer in full for those who keep the congress, masked for others
 * @param mine the reader proposed it; {@code seconded}: the reader has seconded it
 * @param needed how many seconders the rule asks for, with its source
 * @param mergedInto number of the proposal that it goes on with
 * @param reviewDue until when it is filed or returned
 * @param satisfaction {@code SATISFIED}, {@code PARTLY}, {@code NOT_SATISFIED}
 * @param reportedIn title of the session that heard the report on it
 */
public record ProposalRow(
        ProposalId id,
        CongressId congress,
        int number,
        String matter,
        String reason,
        String suggestion,
        ProposalStage stage,
        String proposer,
        boolean mine,
        boolean seconded,
        int seconders,
        Parameter needed,
        @Nullable Integer mergedInto,
        @Nullable String returnReason,
        @Nullable String assignedTo,
        @Nullable LocalDate answerDue,
        @Nullable String answer,
        @Nullable String satisfaction,
        @Nullable String reportedIn,
        LocalDate submittedOn,
        @Nullable LocalDate reviewDue) {

    public boolean hasEnoughSeconders() {
        return seconders >= needed.asInt();
    }
}
