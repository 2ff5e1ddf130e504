package org.xieyue.ballots;

public enum BallotState {
    /** Questions, roll and scrutineers can still be changed. */
    PREPARED,
    /** Voting goes on; text and roll are frozen. */
    OPEN,
    /** No vote is taken any more; a secret ballot waits for the scrutineers' keys. */
    CLOSED,
    /** The result stands. */
    COUNTED,
    /** Given up before it was opened, with a reason. */
    CANCELLED
}
