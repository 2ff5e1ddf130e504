package org.xieyue.cases;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.CASE_LOOK;
import static xieyue.schema.Tables.CASE_PARTY;
import static xieyue.schema.Tables.TIMELINE_LINE;
import static xieyue.schema.Tables.TRADE_UNION;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Field<?>, Object> line = new LinkedHashMap<>();
        line.put(TIMELINE_LINE.CASE_ID, id.value());
        line.put(TIMELINE_LINE.AT, at.atOffset(ZoneOffset.UTC));
        line.put(TIMELINE_LINE.WHAT, entry.what());
        line.put(TIMELINE_LINE.ARGS, entry.args().isEmpty() ? "" : json.writeValueAsString(entry.args()));
        if (by != null) {
            line.put(TIMELINE_LINE.ACCOUNT_ID, by.id().value());
        }
        if (capacity != null) {
            line.put(TIMELINE_LINE.ROLE, capacity.role().name());
            line.put(TIMELINE_LINE.UNION_ID, capacity.union().value());
        }
        if (entry.opinion() != null && !entry.opinion().isBlank()) {
            line.put(TIMELINE_LINE.OPINION, entry.opinion().strip());
        }
        if (took != null) {
            line.put(TIMELINE_LINE.TOOK_SECONDS, took.toSeconds());
        }
        if (by == null) {
            dsl.insertInto(TIMELINE_LINE).set(line).execute();
            return;
        }
        dsl.with(name("party")
                        .as(DSL.insertInto(CASE_PARTY)
                                .values(id.value(), by.id().value())
                                .onConflictDoNothing()
                                .returning(CASE_PARTY.ACCOUNT_ID)))
                .insertInto(TIMELINE_LINE)
                .set(line)
                .execute();
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
