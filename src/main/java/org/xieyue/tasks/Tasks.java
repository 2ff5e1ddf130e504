package org.xieyue.tasks;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.DONE_TASK;
import static xieyue.schema.Tables.TASK;
import static xieyue.schema.Tables.TASK_DRAFT;
import static xieyue.schema.Tables.TRADE_UNION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** Tasks one by one: open ones, and those that are done. */
@Repository
class Tasks {

    private static final Field<OffsetDateTime> NO_TIME =
            inline((OffsetDateTime) null).as("ended_at");
    private static final Field<String> NO_OUTCOME = inline((String) null).as("outcome");
    private static final Field<OffsetDateTime> NOT_HELD =
            inline((OffsetDateTime) null).as("held_since");
    private static final Field<String> NO_DEADLINE = inline((String) null).as("deadline");
    private static final Field<String> UNION_NAME = TRADE_UNION.NAME.as("union_name");
    private static final Field<String> HOLDER_NAME = ACCOUNT.NAME.as("holder_name");
    private static final Field<UUID> CASE_UNION = CASE_FILE.UNION_ID.as("case_union");

    private final DSLContext dsl;

    Tasks(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(NewTask asked) {
        Deadline deadline = asked.deadline();
        AccountId holder = asked.holder();
        Role role = asked.role();
        OffsetDateTime created = at(asked.createdAt());
        dsl.insertInto(TASK)
                .set(TASK.ID, asked.id().value())
                .set(TASK.CASE_ID, asked.caseId().value())
                .set(TASK.PROCESS_KEY, asked.processKey())
                .set(TASK.FORM_KEY, asked.formKey())
                .set(TASK.NAME, asked.name())
                .set(TASK.ROLE, role == null ? null : role.name())
                .set(TASK.UNION_ID, asked.union().value())
                .set(TASK.HOLDER_ID, holder == null ? null : holder.value())
                .set(TASK.HELD_SINCE, holder == null ? null : created)
                .set(TASK.OPENED_BY, asked.openedBy().value())
                .set(TASK.DUE_ON, deadline == null ? StoredTask.NEVER : deadline.dueOn())
                .set(TASK.DUE_PROVISIONAL, deadline != null && deadline.provisional())
                .set(TASK.DEADLINE, deadline == null ? null : asked.name())
                .set(TASK.CREATED_AT, created)
                .execute();
    }

    /** The task, whether open or done. */
    Optional<StoredTask> find(TaskId id) {
        return findOpen(id)
                .or(() -> done(dsl).where(DONE_TASK.ID.eq(id.value())).fetchOptional(Tasks::stored));
    }

    Optional<StoredTask> findOpen(TaskId id) {
        return open(dsl).where(TASK.ID.eq(id.value())).fetchOptional(Tasks::stored);
    }

    /** Holds the task and its case until the transaction ends, so that completions of one case queue up. */
    Optional<StoredTask> hold(TaskId id) {
        return open(dsl)
                .where(TASK.ID.eq(id.value()))
                .forNoKeyUpdate()
                .of(TASK, CASE_FILE)
                .fetchOptional(Tasks::stored);
    }

    Optional<UUID> caseOf(TaskId id) {
        return dsl.select(TASK.CASE_ID)
                .from(TASK)
                .where(TASK.ID.eq(id.value()))
                .unionAll(select(DONE_TASK.CASE_ID).from(DONE_TASK).where(DONE_TASK.ID.eq(id.value())))
                .fetchOptional(TASK.CASE_ID);
    }

    /** Whether nobody was faster. */
    boolean claim(TaskId id, AccountId by, Instant now) {
        return dsl.update(TASK)
                        .set(TASK.HOLDER_ID, by.value())
                        .set(TASK.HELD_SINCE, at(now))
                        .where(TASK.ID.eq(id.value()), TASK.HOLDER_ID.isNull())
                        .execute()
                == 1;
    }

    boolean release(TaskId id, AccountId by) {
        return dsl.update(TASK)
                        .setNull(TASK.HOLDER_ID)
                        .setNull(TASK.HELD_SINCE)
                        .where(TASK.ID.eq(id.value()), TASK.HOLDER_ID.eq(by.value()), TASK.ROLE.isNotNull())
                        .execute()
                == 1;
    }

    /** Moves the task to those that are done and drops this person's draft; whether it was still open. */
    boolean complete(TaskId id, AccountId by, String outcome, Instant now) {
        return end(id, val(by.value()), outcome, now, TASK_DRAFT.ACCOUNT_ID.eq(by.value()));
    }

    /** The task ended without anybody completing it; drafts are kept. */
    boolean withdraw(TaskId id, Instant now) {
        return end(id, TASK.HOLDER_ID, null, now, DSL.falseCondition());
    }

    private boolean end(TaskId id, Field<UUID> holder, @Nullable String outcome, Instant now, Condition ownDraft) {
        var ended = name("ended")
                .as(DSL.deleteFrom(TASK)
                        .where(TASK.ID.eq(id.value()))
                        .returning(
                                TASK.ID,
                                TASK.CASE_ID,
                                TASK.PROCESS_KEY,
                                TASK.FORM_KEY,
                                TASK.NAME,
                                TASK.ROLE,
                                TASK.UNION_ID,
                                holder.as("holder_id"),
                                TASK.OPENED_BY,
                                TASK.DUE_ON,
                                TASK.DUE_PROVISIONAL,
                                TASK.CREATED_AT));
        return dsl.with(ended)
                        .with(name("dropped")
                                .as(DSL.deleteFrom(TASK_DRAFT)
                                        .where(TASK_DRAFT.TASK_ID.eq(id.value()), ownDraft)
                                        .returning(TASK_DRAFT.TASK_ID)))
                        .insertInto(
                                DONE_TASK,
                                DONE_TASK.ID,
                                DONE_TASK.CASE_ID,
                                DONE_TASK.PROCESS_KEY,
                                DONE_TASK.FORM_KEY,
                                DONE_TASK.NAME,
                                DONE_TASK.ROLE,
                                DONE_TASK.UNION_ID,
                                DONE_TASK.HOLDER_ID,
                                DONE_TASK.OPENED_BY,
                                DONE_TASK.DUE_ON,
                                DONE_TASK.DUE_PROVISIONAL,
                                DONE_TASK.CREATED_AT,
                                DONE_TASK.ENDED_AT,
                                DONE_TASK.OUTCOME)
                        .select(select(
                                        ended.field(TASK.ID),
                                        ended.field(TASK.CASE_ID),
                                        ended.field(TASK.PROCESS_KEY),
                                        ended.field(TASK.FORM_KEY),
                                        ended.field(TASK.NAME),
                                        ended.field(TASK.ROLE),
                                        ended.field(TASK.UNION_ID),
                                        ended.field("holder_id", UUID.class),
                                        ended.field(TASK.OPENED_BY),
                                        ended.field(TASK.DUE_ON),
                                        ended.field(TASK.DUE_PROVISIONAL),
                                        ended.field(TASK.CREATED_AT),
                                        val(at(now)),
                                        val(outcome))
                                .from(ended))
                        .execute()
                == 1;
    }

    /** No other open task of this case follows the same deadline. */
    boolean isLastOf(CaseId caseId, String deadline) {
        return !dsl.fetchExists(TASK, TASK.CASE_ID.eq(caseId.value()), TASK.DEADLINE.eq(deadline));
    }

    /** A new calendar has moved a deadline: the tasks that follow it move too. */
    List<StoredTask> move(CaseId caseId, String deadline, LocalDate dueOn, boolean provisional) {
        dsl.update(TASK)
                .set(TASK.DUE_ON, dueOn)
                .set(TASK.DUE_PROVISIONAL, provisional)
                .where(TASK.CASE_ID.eq(caseId.value()), TASK.DEADLINE.eq(deadline))
                .execute();
        return open(dsl)
                .where(TASK.CASE_ID.eq(caseId.value()), TASK.DEADLINE.eq(deadline))
                .fetch(Tasks::stored);
    }

    List<StoredTask> openOf(CaseId caseId) {
        return open(dsl)
                .where(TASK.CASE_ID.eq(caseId.value()))
                .orderBy(TASK.CREATED_AT, TASK.ID)
                .fetch(Tasks::stored);
    }

    static SelectOnConditionStep<? extends Record> open(DSLContext dsl) {
        return dsl.select(TASK.fields())
                .select(NO_TIME, NO_OUTCOME, CASE_FILE.NUMBER, CASE_FILE.SUBJECT, CASE_FILE.AMOUNT_FEN)
                .select(CASE_UNION, UNION_NAME, HOLDER_NAME)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(TRADE_UNION)
                .on(TRADE_UNION.ID.eq(TASK.UNION_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TASK.HOLDER_ID));
    }

    static SelectOnConditionStep<? extends Record> done(DSLContext dsl) {
        return dsl.select(DONE_TASK.fields())
                .select(NOT_HELD, NO_DEADLINE, CASE_FILE.NUMBER, CASE_FILE.SUBJECT, CASE_FILE.AMOUNT_FEN)
                .select(CASE_UNION, UNION_NAME, HOLDER_NAME)
                .from(DONE_TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(DONE_TASK.CASE_ID))
                .join(TRADE_UNION)
                .on(TRADE_UNION.ID.eq(DONE_TASK.UNION_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DONE_TASK.HOLDER_ID));
    }

    static StoredTask stored(Record found) {
        Long fen = found.get(CASE_FILE.AMOUNT_FEN);
        String role = found.get("role", String.class);
        UUID holder = found.get("holder_id", UUID.class);
        LocalDate due = found.get("due_on", LocalDate.class);
        Instant ended = instant(found, "ended_at");
        TaskRow row = new TaskRow(
                new TaskId(found.get("id", UUID.class)),
                new CaseId(found.get("case_id", UUID.class)),
                found.get(CASE_FILE.NUMBER),
                found.get("process_key", String.class),
                found.get("form_key", String.class),
                found.get("name", String.class),
                found.get(CASE_FILE.SUBJECT),
                fen == null ? null : new Yuan(fen),
                role == null ? null : Role.valueOf(role),
                new UnionId(found.get("union_id", UUID.class)),
                found.get(UNION_NAME),
                holder == null ? null : new AccountId(holder),
                found.get(HOLDER_NAME),
                due.equals(StoredTask.NEVER) ? null : due,
                found.get("due_provisional", Boolean.class),
                found.get("created_at", OffsetDateTime.class).toInstant(),
                ended == null,
                ended,
                found.get("outcome", String.class),
                null);
        return new StoredTask(
                row,
                new UnionId(found.get(CASE_UNION)),
                new AccountId(found.get("opened_by", UUID.class)),
                instant(found, "held_since"),
                found.get("deadline", String.class));
    }

    private static @Nullable Instant instant(Record found, String column) {
        OffsetDateTime time = found.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
