package org.xieyue.ballots;

import org.jspecify.annotations.Nullable;

/**
 * When a vote has passed, given by the caller, who has it from the profile of the jurisdiction.
 *
 * @param quorum null when attendance was established otherwise, in a hall for example
 * @param source law or decision that sets the majority
 */
public record DecisionRule(@Nullable Quorum quorum, Majority majority, String source) {}
