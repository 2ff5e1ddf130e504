package org.xieyue.congress;

import java.util.UUID;

/**
 * 选区.
 *
 * @param filled seats whose delegates hold their mandate today
 */
public record WardRow(UUID id, String name, int seats, int filled) {

    public int vacant() {
        return Math.max(0, seats - filled);
    }
}
