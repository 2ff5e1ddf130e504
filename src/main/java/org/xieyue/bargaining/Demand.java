package org.xieyue.bargaining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** What a worker wants to be bargained about. Seen by the workers' side only; who raised it is never shown. */
record Demand(
        DemandId id,
        CaseId caseId,
        AccountId raisedBy,
        BargainingTopic topic,
        String text,
        Instant raisedAt,
        @Nullable UUID mergedInto,
        @Nullable String setAside) {}
