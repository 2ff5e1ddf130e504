package org.xieyue.tasks;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.DONE_TASK;
import static xieyue.schema.Tables.TASK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.cases.Lexemes;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;

/**
 * Pages of tasks. Each list is read from the front of an index: a post with half a million tasks costs as much as one with
 * ten, and several posts are merged from the first rows of each.
 */
@Repository
class TaskLists {

    /** Up to so many cases a search looks at the tasks of the cases found; a commoner word is checked task by task. */
    private static final int FEW_CASES = 2_000;

    private static final Field<String> POST_ROLE = field(name("post", "role"), String.class);
    private static final Field<UUID> POST_UNION = field(name("post", "union_id"), UUID.class);

    private final DSLContext dsl;

    TaskLists(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<StoredTask> held(AccountId person, Inbox.Filter filter, @Nullable TaskKey after, int limit) {
        return byDueDate(TASK.HOLDER_ID.eq(person.value()).and(matching(TASK.CASE_ID, filter)), filter, after, limit);
    }

    List<StoredTask> started(AccountId person, Inbox.Filter filter, @Nullable TaskKey after, int limit) {
        return byDueDate(TASK.OPENED_BY.eq(person.value()).and(matching(TASK.CASE_ID, filter)), filter, after, limit);
    }

    List<StoredTask> claimable(Collection<Appointment> posts, Inbox.Filter filter, @Nullable TaskKey after, int limit) {
        if (posts.isEmpty()) {
            return List.of();
        }
        Condition wanted = matching(TASK.CASE_ID, filter);
        Table<?> first = lateral(select(TASK.ID.as("task_id"))
                        .from(TASK)
                        .where(ofPost(), wanted, of(filter), beyond(after))
                        .orderBy(TASK.DUE_ON, TASK.CREATED_AT, TASK.ID)
                        .limit(limit))
                .as("first");
        return Tasks.open(dsl)
                .where(TASK.ID.in(select(first.field("task_id", UUID.class))
                        .from(posts(posts))
                        .crossJoin(first)))
                .orderBy(TASK.DUE_ON, TASK.CREATED_AT, TASK.ID)
                .limit(limit)
                .fetch(Tasks::stored);
    }

    List<StoredTask> doneBy(AccountId person, Inbox.Filter filter, @Nullable TaskKey after, int limit) {
        Condition condition = DONE_TASK
                .HOLDER_ID
                .eq(person.value())
                .and(DONE_TASK.OUTCOME.isNotNull())
                .and(matching(DONE_TASK.CASE_ID, filter));
        if (filter.processKey() != null) {
            condition = condition.and(DONE_TASK.PROCESS_KEY.eq(filter.processKey()));
        }
        if (after != null) {
            condition = condition.and(row(DONE_TASK.ENDED_AT, DONE_TASK.ID)
                    .lt(Tasks.at(after.instant()), after.id().value()));
        }
        return Tasks.done(dsl)
                .where(condition)
                .orderBy(DONE_TASK.ENDED_AT.desc(), DONE_TASK.ID.desc())
                .limit(limit)
                .fetch(Tasks::stored);
    }

    int countHeld(AccountId person, int most) {
        return counted(selectOne().from(TASK).where(TASK.HOLDER_ID.eq(person.value())), most);
    }

    int countStarted(AccountId person, int most) {
        return counted(selectOne().from(TASK).where(TASK.OPENED_BY.eq(person.value())), most);
    }

    int countDone(AccountId person, int most) {
        return counted(
                selectOne()
                        .from(DONE_TASK)
                        .where(DONE_TASK.HOLDER_ID.eq(person.value()), DONE_TASK.OUTCOME.isNotNull()),
                most);
    }

    int countClaimable(Collection<Appointment> posts, int most) {
        if (posts.isEmpty()) {
            return 0;
        }
        Table<?> some = selectOne().from(TASK).where(ofPost()).limit(most).asTable("some");
        Table<?> each = lateral(select(count().as("tasks")).from(some)).as("each");
        BigDecimal all = dsl.select(sum(each.field("tasks", Integer.class)))
                .from(posts(posts))
                .crossJoin(each)
                .fetchSingle()
                .value1();
        return all.min(BigDecimal.valueOf(most)).intValueExact();
    }

    private List<StoredTask> byDueDate(Condition condition, Inbox.Filter filter, @Nullable TaskKey after, int limit) {
        return Tasks.open(dsl)
                .where(condition, of(filter), beyond(after))
                .orderBy(TASK.DUE_ON, TASK.CREATED_AT, TASK.ID)
                .limit(limit)
                .fetch(Tasks::stored);
    }

    private int counted(SelectConditionStep<?> rows, int most) {
        return dsl.fetchCount(rows.limit(most));
    }

    private static Condition ofPost() {
        return TASK.ROLE.eq(POST_ROLE).and(TASK.UNION_ID.eq(POST_UNION)).and(TASK.HOLDER_ID.isNull());
    }

    private static Condition of(Inbox.Filter filter) {
        return filter.processKey() == null ? noCondition() : TASK.PROCESS_KEY.eq(filter.processKey());
    }

    private static Condition beyond(@Nullable TaskKey after) {
        return after == null
                ? noCondition()
                : row(TASK.DUE_ON, TASK.CREATED_AT, TASK.ID)
                        .gt(after.day(), Tasks.at(after.instant()), after.id().value());
    }

    private static Table<Record2<String, UUID>> posts(Collection<Appointment> posts) {
        List<Row2<String, UUID>> rows = new ArrayList<>();
        for (Appointment post : posts) {
            rows.add(row(val(post.role().name()), val(post.union().value())));
        }
        return DSL.values(rows.toArray(TaskLists::rows)).as("post", "role", "union_id");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Row2<String, UUID>[] rows(int size) {
        return new Row2[size];
    }

    private Condition matching(Field<UUID> caseId, Inbox.Filter filter) {
        String text = filter.text();
        if (text == null || text.isBlank()) {
            return noCondition();
        }
        String question = Lexemes.question(text);
        if (question.isEmpty()) {
            return DSL.falseCondition();
        }
        Condition found = DSL.condition(
                "array_to_tsvector(string_to_array({0}, ' ')) @@ {1}::tsquery",
                CASE_FILE.SEARCH, val(question, SQLDataType.VARCHAR));
        List<UUID> cases = dsl.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(found)
                .limit(FEW_CASES + 1)
                .fetch(CASE_FILE.ID);
        return cases.size() <= FEW_CASES ? caseId.eq(DSL.any(cases.toArray(UUID[]::new))) : found;
    }
}
