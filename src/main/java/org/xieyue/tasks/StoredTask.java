package org.xieyue.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.UnionId;

/**
 * A task with what the rules need beyond the row.
 *
 * @param caseUnion the union of the case, which may lie below the union that is asked
 * @param deadline name of the deadline in the case's book; null if the task has none
 */
record StoredTask(
        TaskRow row,
        UnionId caseUnion,
        AccountId openedBy,
        @Nullable Instant heldSince,
        @Nullable String deadline) {

    /** Stands for "no due date" in the table, so that such tasks come last. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    LocalDate sortedBy() {
        LocalDate due = row.dueOn();
        return due == null ? NEVER : due;
    }

    boolean isHeldBy(Account person) {
        return person.id().equals(row.holder());
    }

    /** The post that is asked, or null when one person is named. */
    @Nullable
    Appointment post() {
        return row.role() == null ? null : new Appointment(row.role(), row.union());
    }

    /** Whether the person holds the post now; a task for a named person asks for no post. */
    boolean isForPostOf(Account person) {
        Appointment post = post();
        return post == null ? isHeldBy(person) : person.appointments().contains(post);
    }
}
