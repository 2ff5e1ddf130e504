package org.xieyue.cases;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.CASE_LOOK;
import static xieyue.schema.Tables.TIMELINE_LINE;
import static xieyue.schema.Tables.TRADE_UNION;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to cases, line by line, and how far each person has read. */
@Repository
class Timelines {

    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    /** Written out, since it runs with every act and building it cost more than running it. */
    private static final String ADD = """
            with party as (
                insert into case_party (case_id, account_id)
                select ?, cast(? as uuid) where cast(? as uuid) is not null
                on conflict do nothing)
            insert into timeline_line (case_id, at, account_id, role, union_id, what, args, opinion, took_seconds)
            values (?, cast(? as timestamptz), cast(? as uuid), cast(? as text), cast(? as uuid), ?, ?, cast(? as text), cast(? as bigint))
            """;

    private final DSLContext dsl;
    private final JsonMapper json;

    Timelines(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** Adds a line; whoever acts on a case is party to it from then on. */
    void add(CaseId id, Instant at, TimelineEntry entry, @Nullable Appointment capacity) {
        Account by = entry.by();
        Duration took = entry.took();
        UUID account = by == null ? null : by.id().value();
        String opinion = entry.opinion();
        dsl.execute(
                ADD,
                id.value(),
                account,
                account,
                id.value(),
                at.atOffset(ZoneOffset.UTC),
                account,
                capacity == null ? null : capacity.role().name(),
                capacity == null ? null : capacity.union().value(),
                entry.what(),
                entry.args().isEmpty() ? "" : json.writeValueAsString(entry.args()),
                opinion == null || opinion.isBlank() ? null : opinion.strip(),
                took == null ? null : took.toSeconds());
    }

    List<StoredLine> of(CaseId id, long after) {
        return dsl.select(
                        TIMELINE_LINE.ID,
                        TIMELINE_LINE.AT,
                        ACCOUNT.NAME,
                        TIMELINE_LINE.ROLE,
                        TRADE_UNION.NAME,
                        TIMELINE_LINE.WHAT,
                        TIMELINE_LINE.ARGS,
                        TIMELINE_LINE.OPINION,
                        TIMELINE_LINE.TOOK_SECONDS)
                .from(TIMELINE_LINE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TIMELINE_LINE.ACCOUNT_ID))
                .leftJoin(TRADE_UNION)
                .on(TRADE_UNION.ID.eq(TIMELINE_LINE.UNION_ID))
                .where(TIMELINE_LINE.CASE_ID.eq(id.value()), TIMELINE_LINE.ID.gt(after))
                .orderBy(TIMELINE_LINE.ID)
                .fetch(line -> new StoredLine(
                        line.value1(),
                        line.value2().toInstant(),
                        line.value3(),
                        line.value4() == null ? null : Role.valueOf(line.value4()),
                        line.value5(),
                        line.value6(),
                        line.value7().isEmpty() ? Map.of() : json.readValue(line.value7(), ARGS),
                        line.value8(),
                        line.value9() == null ? null : Duration.ofSeconds(line.value9())));
    }

    /** The last line that this person has seen; 0 if they have never looked. */
    long lastSeen(CaseId id, AccountId person) {
        return dsl.select(CASE_LOOK.LINE_ID)
                .from(CASE_LOOK)
                .where(CASE_LOOK.CASE_ID.eq(id.value()), CASE_LOOK.ACCOUNT_ID.eq(person.value()))
                .fetchOptional(CASE_LOOK.LINE_ID)
                .orElse(0L);
    }

    void look(CaseId id, AccountId person) {
        Field<Long> newest = coalesce(max(TIMELINE_LINE.ID), val(0L));
        dsl.insertInto(CASE_LOOK, CASE_LOOK.CASE_ID, CASE_LOOK.ACCOUNT_ID, CASE_LOOK.LINE_ID)
                .select(select(val(id.value()), val(person.value()), newest)
                        .from(TIMELINE_LINE)
                        .where(TIMELINE_LINE.CASE_ID.eq(id.value())))
                .onConflict(CASE_LOOK.CASE_ID, CASE_LOOK.ACCOUNT_ID)
                .doUpdate()
                .set(CASE_LOOK.LINE_ID, DSL.greatest(CASE_LOOK.LINE_ID, DSL.excluded(CASE_LOOK.LINE_ID)))
                .execute();
    }

    record StoredLine(
            long id,
            Instant at,
            @Nullable String who,
            @Nullable Role role,
            @Nullable String union,
            String what,
            Map<String, String> args,
            @Nullable String opinion,
            @Nullable Duration took) {}
}
