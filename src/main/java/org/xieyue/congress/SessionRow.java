package org.xieyue.congress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/** A session in one line. */
public record SessionRow(
        SessionId id,
        CongressId congress,
        CaseId caseId,
        int number,
        String title,
        SessionStage stage,
        @Nullable Instant meetsAt,
        String place,
        int sitting) {}
