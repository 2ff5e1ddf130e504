package org.xieyue.processes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody has drafted.
 *
 * @param hash of names and contents: what author and publisher compare
 * @param mine whether the reader drafted it, and therefore cannot publish it
 * @param note what changes and why, in the author's words
 * @param returnedBy who asked for changes, and {@code returnedBecause} which
 * @param files how each file differs from what is published now
 * @param inUse the version that is published now; 0 when there is none
 */
public record ProcessDraftRow(
        DraftId id,
        String key,
        String author,
        Instant draftedAt,
        boolean mine,
        String hash,
        List<DraftFile> files,
        int inUse,
        @Nullable String publisher,
        @Nullable Integer publishedVersion,
        @Nullable String note,
        @Nullable String returnedBy,
        @Nullable String returnedBecause) {

    public LookedAt lookedAt() {
        return new LookedAt(hash, inUse);
    }

    /** Nobody has decided on it yet. */
    public boolean isWaiting() {
        return publishedVersion == null && returnedBy == null;
    }

    /** A file of a draft beside the one that is published under its name. */
    public record DraftFile(String name, Difference difference) {}

    public enum Difference {
        SAME,
        CHANGED,
        ADDED
    }
}
