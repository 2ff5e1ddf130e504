package org.xieyue.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * A task in one line of a list. {@code subject} is masked; {@code name} is the diagram's label.
 *
 * @param notForMe why the reader may not take this task although it is addressed to their post, such as four eyes; null if
 *     nothing stands against it
 */
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
        @Nullable String outcome,
        @Nullable Refusal notForMe) {

    TaskRow except(@Nullable Refusal reason) {
        return with(holder, holderName, endedAt, outcome, reason);
    }

    TaskRow heldBy(Account person) {
        return with(person.id(), person.name(), endedAt, outcome, notForMe);
    }

    TaskRow heldByNobody() {
        return with(null, null, endedAt, outcome, notForMe);
    }

    TaskRow doneBy(Account person, String chosen, Instant at) {
        return with(person.id(), person.name(), at, chosen, notForMe);
    }

    private TaskRow with(
            @Nullable AccountId by,
            @Nullable String byName,
            @Nullable Instant ended,
            @Nullable String chosen,
            @Nullable Refusal reason) {
        return new TaskRow(
                id,
                caseId,
                caseNumber,
                processKey,
                formKey,
                name,
                subject,
                amount,
                role,
                union,
                unionName,
                by,
                byName,
                dueOn,
                dueProvisional,
                createdAt,
                ended == null,
                ended,
                chosen,
                reason);
    }
}
