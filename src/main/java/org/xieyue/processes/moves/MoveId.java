package org.xieyue.processes.moves;

import java.util.UUID;

/** A move of running cases from one version of a process to another. */
public record MoveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
