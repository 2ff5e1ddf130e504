package org.xieyue.congress;

/** How far a proposal (提案) has come. */
public enum ProposalStage {
    /** Collects seconders, waits for review. */
    SUBMITTED,
    /** 立案 */
    FILED,
    /** 退回, with the reason. */
    RETURNED,
    /** 并案: goes on as part of another one. */
    MERGED,
    /** 交办 */
    ASSIGNED,
    /** 答复 */
    ANSWERED,
    /** The proposer has said whether the answer satisfies. */
    RATED
}
