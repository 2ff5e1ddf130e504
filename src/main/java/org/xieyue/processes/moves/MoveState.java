package org.xieyue.processes.moves;

/** How a move stands. */
public enum MoveState {
    /** The list is frozen, and nothing goes on until a person starts the next stage. */
    READY,
    RUNNING,
    PAUSED,
    /** Nobody goes on with it. */
    ENDED
}
