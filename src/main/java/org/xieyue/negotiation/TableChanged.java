package org.xieyue.negotiation;

import org.jspecify.annotations.Nullable;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;

/**
 * Something at a table has changed; what, everybody reads for themselves.
 *
 * @param only the side that keeps it to itself; null when both may know
 */
public record TableChanged(CaseId caseId, @Nullable Side only) {}
