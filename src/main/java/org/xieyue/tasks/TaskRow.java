package org.xieyue.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** A task in one line of a list. {@code subject} is masked; {@code name} is the diagram's label. */
public record TaskRow(
        TaskId id,
        CaseId caseId,
        String caseNumber,
        String processKey,
        String formKey,
        String name,
        String subject,
        @Nullable Yuan amount,
        @Nullable Role role,
        UnionId union,
        String unionName,
        @Nullable AccountId holder,
        @Nullable String holderName,
        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        Instant createdAt,
        boolean open,
        @Nullable Instant endedAt,
        @Nullable String outcome) {}
