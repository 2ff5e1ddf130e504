package org.xieyue.processes.watch;

import org.jspecify.annotations.Nullable;

/**
 * What the figures are about.
 *
 * @param version null for all versions
 * @param days how far back ended steps count; null for all that the engine remembers
 */
public record WatchChoice(
        String processKey,
        @Nullable Integer version,
        @Nullable Integer days) {

    public WatchChoice of(@Nullable Integer otherVersion) {
        return new WatchChoice(processKey, otherVersion, days);
    }
}
