package org.xieyue.storage;

import java.time.Duration;

/**
 * The verdict on the clock of this node has changed.
 *
 * @param difference database clock minus the clock of this node
 */
public record ClockCompared(Duration difference) {

    public boolean agrees() {
        return ClockSkew.isTolerable(difference);
    }
}
