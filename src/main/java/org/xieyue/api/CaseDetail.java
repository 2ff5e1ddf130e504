package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.FactSection;

@Schema(name = "Case", description = "A case as its dossier shows it; personal data is masked.")
record CaseDetail(
        UUID id,
        String number,
        String process,
        State state,
        boolean closed,
        String subject,
        @Nullable @Schema(description = "In yuan.") BigDecimal amount,
        UnionRef union,
        Instant openedAt,
        List<FactSection> facts,
        List<TimelineEntry> timeline,
        @Schema(description = "Open tasks, oldest first.") List<TaskSummary> tasks,
        List<DeadlineEntry> deadlines) {

    @Schema(name = "CaseState")
    record State(String code, String label) {}

    @Schema(name = "TimelineEntry")
    record TimelineEntry(
            Instant at,

            @Nullable @Schema(description = "Absent for the process itself.")
            String who,

            @Nullable @Schema(description = "Role and union held then.")
            String capacity,

            @Schema(description = "Key of what happened.") String what,
            String text,
            @Nullable String opinion,

            @Nullable @Schema(description = "ISO 8601 duration.", example = "PT2H5M")
            String took) {}

    @Schema(name = "Deadline")
    record DeadlineEntry(
            String name,
            LocalDate startedOn,

            @Schema(description = "Days (d), working days (wd) or months (m).", example = "5wd")
            String period,

            LocalDate dueOn,

            @Schema(description = "The holiday calendar is not loaded yet.")
            boolean provisional,

            @Schema(description = "Law or notice that sets the period.")
            String source,

            @Nullable LocalDate metOn) {}
}
