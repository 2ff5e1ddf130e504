package org.xieyue.processes.moves;

/** Why a move that was to go by itself waits for a person. */
public enum Stop {
    /** Not the running cases that were approved. */
    LIST_CHANGED,
    /** Some of them cannot be moved. */
    BLOCKED,
    /** One was skipped on the way. */
    SKIPPED,
    /** The window had passed. */
    LATE
}
