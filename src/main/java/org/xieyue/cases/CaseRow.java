package org.xieyue.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** A case in one line. {@code subject} is masked. */
public record CaseRow(
        CaseId id,
        String number,
        String processKey,
        UnionId union,
        String subject,
        @Nullable Yuan amount,
        String state,
        boolean closed,
        AccountId openedBy,
        Instant openedAt) {}
