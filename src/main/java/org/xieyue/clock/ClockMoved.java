package org.xieyue.clock;

import java.time.Duration;

/**
 * The business clock of this node has begun to show another time; published on every node. Whoever keeps a clock of
 * their own, such as the engine, follows.
 *
 * @param shift how far business time is ahead of real time
 */
public record ClockMoved(Duration shift) {}
