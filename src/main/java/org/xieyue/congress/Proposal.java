package org.xieyue.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;

/** A proposal as it is stored. */
record Proposal(
        ProposalId id,
        CongressId congress,
        UnionId union,
        int number,
        DelegateId proposer,
        String matter,
        String reason,
        String suggestion,
        ProposalStage stage,
        @Nullable ProposalId mergedInto,
        @Nullable String returnReason,
        @Nullable String assignedTo,
        @Nullable String answer,
        @Nullable LocalDate answerDue,
        @Nullable String satisfaction,
        @Nullable SessionId reportedIn,
        LocalDate submittedOn,
        @Nullable LocalDate reviewDue) {}
