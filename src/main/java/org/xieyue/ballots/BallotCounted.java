package org.xieyue.ballots;

import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/** Published in the transaction that fixes the result. */
public record BallotCounted(BallotId ballot, @Nullable CaseId about, BallotOutcome outcome) {}
