package org.xieyue.payments;

import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * A payment was made, failed, or is void because it differs from what was approved; told once, some moments after, in a
 * transaction of its own.
 */
public record PaymentEnded(
        CaseId caseId,
        PaymentState state,
        Yuan amount,
        @Nullable String reason) {}
