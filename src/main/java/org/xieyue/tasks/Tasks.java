package org.xieyue.tasks;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.DONE_TASK;
import static xieyue.schema.Tables.TASK;
import static xieyue.schema.Tables.TRADE_UNION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.EngineTask;
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

    private static final Field<?>[] OPEN_FIELDS =
            open(DSL.using(SQLDialect.POSTGRES)).fields();

    private static final Param<UUID> ANY_ID = DSL.param("id", UUID.class);
    private static final Field<Boolean> LAST = DSL.field("last", Boolean.class);

    private static final String ADD = """
            insert into task
                (id, case_id, process_key, form_key, name, role, union_id, holder_id, held_since, opened_by, due_on,
                 due_provisional, deadline, created_at)
            values (?, ?, ?, ?, ?, cast(? as text), ?, cast(? as uuid), cast(? as timestamptz), ?, cast(? as date), ?,
                    cast(? as text), cast(? as timestamptz))
            """;

    private static final String CLAIM =
            "update task set holder_id = ?, held_since = cast(? as timestamptz) where id = ? and holder_id is null";

    /** Ends a task; tells whether it was the last of its case that followed its deadline. */
    private static final String END = """
            with ended as (
                delete from task where id = ? returning *),
            dropped as (
                delete from task_draft where task_id = ? and account_id = cast(? as uuid))
            insert into done_task
                (id, case_id, process_key, form_key, name, role, union_id, holder_id, opened_by, due_on, due_provisional,
                 created_at, ended_at, outcome)
            select id, case_id, process_key, form_key, name, role, union_id, coalesce(cast(? as uuid), holder_id), opened_by,
                   due_on, due_provisional, created_at, cast(? as timestamptz), cast(? as text)
            from ended
            returning not exists (
                select from task other join ended on other.case_id = ended.case_id and other.deadline = ended.deadline
                where other.id <> ended.id)
            """;

    /** What became of a task that was to be ended. */
    enum Ending {
        NOT_OPEN,
        ENDED,
        LAST_OF_DEADLINE
    }

    private final DSLContext dsl;

    /** Rendered once: these run with every act, and building them each time cost more than running them. */
    private final String findSql;

    private final String holdSql;
    private final String openOfSql;

    Tasks(DSLContext dsl) {
        this.dsl = dsl;
        findSql = dsl.render(open(dsl).where(TASK.ID.eq(ANY_ID)));
        holdSql =
                dsl.render(open(dsl).where(TASK.ID.eq(ANY_ID)).forNoKeyUpdate().of(TASK, CASE_FILE));
        openOfSql = dsl.render(open(dsl).where(TASK.CASE_ID.eq(ANY_ID)).orderBy(TASK.CREATED_AT, TASK.ID));
    }

    void add(NewTask asked) {
        Deadline deadline = asked.deadline();
        AccountId holder = asked.holder();
        Role role = asked.role();
        OffsetDateTime created = at(asked.createdAt());
        dsl.execute(
                ADD,
                asked.id().value(),
                asked.caseId().value(),
                asked.processKey(),
                asked.formKey(),
                asked.name(),
                role == null ? null : role.name(),
                asked.union().value(),
                holder == null ? null : holder.value(),
                holder == null ? null : created,
                asked.openedBy().value(),
                deadline == null ? StoredTask.NEVER : deadline.dueOn(),
                deadline != null && deadline.provisional(),
                deadline == null ? null : asked.name(),
                created);
    }

    /** The task, whether open or done. */
    Optional<StoredTask> find(TaskId id) {
        return findOpen(id)
                .or(() -> done(dsl).where(DONE_TASK.ID.eq(id.value())).fetchOptional(Tasks::stored));
    }

    Optional<StoredTask> findOpen(TaskId id) {
        return dsl.resultQuery(findSql, id.value()).coerce(OPEN_FIELDS).fetchOptional(Tasks::stored);
    }

    /** Holds the task and its case until the transaction ends, so that completions of one case queue up. */
    Optional<StoredTask> hold(TaskId id) {
        return dsl.resultQuery(holdSql, id.value()).coerce(OPEN_FIELDS).fetchOptional(Tasks::stored);
    }

    /** Holds these cases until the transaction ends, in one order for all. */
    void hold(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        dsl.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(DSL.any(ids)))
                .orderBy(CASE_FILE.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /** Another version of the process asks for it: its deadline stays. */
    void becomes(StoredTask task, EngineTask asked, @Nullable Role role, UnionId union, boolean keepsHolder) {
        AccountId holder = keepsHolder ? task.row().holder() : null;
        dsl.update(TASK)
                .set(TASK.NAME, asked.name())
                .set(TASK.FORM_KEY, asked.formKey())
                .set(TASK.ROLE, role == null ? null : role.name())
                .set(TASK.UNION_ID, union.value())
                .set(TASK.HOLDER_ID, holder == null ? null : holder.value())
                .set(TASK.HELD_SINCE, holder == null || task.heldSince() == null ? null : at(task.heldSince()))
                .where(TASK.ID.eq(task.row().id().value()))
                .execute();
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
        return dsl.execute(CLAIM, by.value(), at(now), id.value()) == 1;
    }

    boolean release(TaskId id, AccountId by) {
        return dsl.update(TASK)
                        .setNull(TASK.HOLDER_ID)
                        .setNull(TASK.HELD_SINCE)
                        .where(TASK.ID.eq(id.value()), TASK.HOLDER_ID.eq(by.value()), TASK.ROLE.isNotNull())
                        .execute()
                == 1;
    }

    /** Moves the task to those that are done and drops this person's draft. */
    Ending complete(TaskId id, AccountId by, String outcome, Instant now) {
        return end(id, by.value(), outcome, now);
    }

    /** The task ended without anybody completing it; drafts are kept. */
    Ending withdraw(TaskId id, Instant now) {
        return end(id, null, null, now);
    }

    private Ending end(TaskId id, @Nullable UUID by, @Nullable String outcome, Instant now) {
        return dsl.resultQuery(END, id.value(), id.value(), by, by, at(now), outcome)
                .coerce(LAST)
                .fetchOptional(LAST)
                .map(last -> last ? Ending.LAST_OF_DEADLINE : Ending.ENDED)
                .orElse(Ending.NOT_OPEN);
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

    /** The open tasks of the case that ask this role ask it at another union, and nobody holds them. */
    void movePost(CaseId caseId, Role role, UnionId union) {
        dsl.update(TASK)
                .set(TASK.UNION_ID, union.value())
                .setNull(TASK.HOLDER_ID)
                .setNull(TASK.HELD_SINCE)
                .where(TASK.CASE_ID.eq(caseId.value()), TASK.ROLE.eq(role.name()), TASK.UNION_ID.ne(union.value()))
                .execute();
    }

    List<StoredTask> openOf(CaseId caseId) {
        return dsl.resultQuery(openOfSql, caseId.value()).coerce(OPEN_FIELDS).fetch(Tasks::stored);
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
