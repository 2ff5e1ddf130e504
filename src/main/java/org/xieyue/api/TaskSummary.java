package org.xieyue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.api.Problem.Reason;
import org.xieyue.identity.Role;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskRow;

@Schema(name = "Task", description = "A task in one line; the subject is masked.")
record TaskSummary(
        UUID id,
        @JsonProperty("case") CaseRef caseOf,
        String process,
        String name,
        String subject,
        @Nullable @Schema(description = "In yuan.") BigDecimal amount,
        @Nullable Role role,
        UnionRef union,

        @Nullable @Schema(description = "Who has claimed it.")
        Holder holder,

        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        Instant createdAt,
        boolean open,
        @Nullable Instant endedAt,
        @Nullable String outcome,

        @Nullable
        @Schema(
                description =
                        "Why the caller may not take it although it is addressed to their post, such as four eyes.")
        Reason notForMe) {

    @Schema(name = "CaseReference")
    record CaseRef(UUID id, String number) {}

    @Schema(name = "TaskHolder")
    record Holder(UUID id, @Nullable String name) {}

    static TaskSummary of(TaskRow row, Locale language, Texts texts, DrawnLabels labels) {
        Yuan amount = row.amount();
        Refusal notForMe = row.notForMe();
        return new TaskSummary(
                row.id().value(),
                new CaseRef(row.caseId().value(), row.caseNumber()),
                row.processKey(),
                labels.say(language, row.processKey(), row.name()),
                labels.say(language, row.processKey(), row.subject()),
                amount == null ? null : amount.toBigDecimal(),
                row.role(),
                new UnionRef(row.union().value(), row.unionName()),
                row.holder() == null ? null : new Holder(row.holder().value(), row.holderName()),
                row.dueOn(),
                row.dueProvisional(),
                row.createdAt(),
                row.open(),
                row.endedAt(),
                row.outcome(),
                notForMe == null ? null : new Reason(null, notForMe.code(), texts.say(language, notForMe)));
    }
}
