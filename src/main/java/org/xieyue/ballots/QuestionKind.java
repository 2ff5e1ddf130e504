package org.xieyue.ballots;

public enum QuestionKind {
    /** 同意、不同意、弃权. */
    YES_NO_ABSTAIN,
    /** One of several options. */
    ONE_OF,
    /** At most {@code most} of several options: elections. */
    UP_TO_N
}
