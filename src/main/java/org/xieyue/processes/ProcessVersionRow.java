package org.xieyue.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * One version of a process.
 *
 * @param publishedBy name of the person who published it; null for the product itself
 * @param tag such as {@code 2026.11-2}; null for versions from before tags were kept
 * @param note what changed and why; null where nobody was asked
 * @param undone a later version has put an earlier one back in its place
 * @param running cases that run on this version
 * @param waitingDrafts drafts of this process that nobody has published yet
 */
public record ProcessVersionRow(
        String key,
        Label label,
        int version,
        @Nullable String publishedBy,
        Instant publishedAt,
        @Nullable String tag,
        @Nullable String note,
        boolean undone,
        long running,
        int waitingDrafts) {}
