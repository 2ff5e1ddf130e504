package org.xieyue.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Label;

/**
 * One version of a process.
 *
 * @param publishedBy name of the person who published it; null for the product itself
 * @param running cases that run on this version
 * @param waitingDrafts drafts of this process that nobody has published yet
 */
public record ProcessVersionRow(
        String key,
        Label label,
        int version,
        @Nullable String publishedBy,
        Instant publishedAt,
        long running,
        int waitingDrafts) {}
