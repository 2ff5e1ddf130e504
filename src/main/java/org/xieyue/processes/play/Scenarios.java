package org.xieyue.processes.play;

import static xieyue.schema.Tables.PROCESS_SCENARIO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.ProcessScenarioRecord;

/** Scenarios that count; those that were retired stay in the table. */
@Repository
class Scenarios {

    private final DSLContext database;
    private final BusinessClock clock;
    private final JsonMapper json;

    Scenarios(DSLContext database, BusinessClock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** @return false when there is one of this name */
    boolean add(
            UUID id,
            String key,
            String name,
            PlayScript script,
            List<String> ends,
            String path,
            @Nullable AccountId by) {
        return database.insertInto(PROCESS_SCENARIO)
                        .set(PROCESS_SCENARIO.SCENARIO_ID, id)
                        .set(PROCESS_SCENARIO.PROCESS_KEY, key)
                        .set(PROCESS_SCENARIO.NAME, name)
                        .set(PROCESS_SCENARIO.SCRIPT, script.json(json))
                        .set(PROCESS_SCENARIO.ENDS, String.join(",", ends))
                        .set(PROCESS_SCENARIO.PATH, path)
                        .set(PROCESS_SCENARIO.KEPT_BY, by == null ? null : by.value())
                        .set(PROCESS_SCENARIO.KEPT_AT, clock.time().toOffsetDateTime())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    List<Scenario> of(String key) {
        return database.selectFrom(PROCESS_SCENARIO)
                .where(PROCESS_SCENARIO.PROCESS_KEY.eq(key), PROCESS_SCENARIO.RETIRED_BY.isNull())
                .orderBy(PROCESS_SCENARIO.NAME)
                .fetch(this::scenario);
    }

    /** Held until the end of the transaction. */
    Optional<Scenario> lock(UUID id) {
        return database.selectFrom(PROCESS_SCENARIO)
                .where(PROCESS_SCENARIO.SCENARIO_ID.eq(id), PROCESS_SCENARIO.RETIRED_BY.isNull())
                .forUpdate()
                .fetchOptional()
                .map(this::scenario);
    }

    /** Adds what is shipped, or what has changed in it; never again what was retired or somebody keeps under this name. */
    void ship(Scenario shipped) {
        Optional<ProcessScenarioRecord> known = database.selectFrom(PROCESS_SCENARIO)
                .where(PROCESS_SCENARIO.PROCESS_KEY.eq(shipped.processKey()), PROCESS_SCENARIO.NAME.eq(shipped.name()))
                .orderBy(PROCESS_SCENARIO.KEPT_AT.desc())
                .limit(1)
                .fetchOptional();
        if (known.isEmpty()) {
            add(shipped.id(), shipped.processKey(), shipped.name(), shipped.script(), shipped.ends(), "", null);
            return;
        }
        ProcessScenarioRecord row = known.get();
        if (row.getKeptBy() == null
                && row.getRetiredBy() == null
                && !(PlayScript.read(json, row.getScript()).equals(shipped.script())
                        && row.getEnds().equals(String.join(",", shipped.ends())))) {
            row.setScript(shipped.script().json(json));
            row.setEnds(String.join(",", shipped.ends()));
            row.update();
        }
    }

    void askToRetire(UUID id, String reason, AccountId by) {
        database.update(PROCESS_SCENARIO)
                .set(PROCESS_SCENARIO.RETIRE_REASON, reason)
                .set(PROCESS_SCENARIO.RETIRE_ASKED_BY, by.value())
                .set(PROCESS_SCENARIO.RETIRE_ASKED_AT, clock.time().toOffsetDateTime())
                .where(PROCESS_SCENARIO.SCENARIO_ID.eq(id))
                .execute();
    }

    void retire(UUID id, AccountId by) {
        database.update(PROCESS_SCENARIO)
                .set(PROCESS_SCENARIO.RETIRED_BY, by.value())
                .set(PROCESS_SCENARIO.RETIRED_AT, clock.time().toOffsetDateTime())
                .where(PROCESS_SCENARIO.SCENARIO_ID.eq(id), PROCESS_SCENARIO.RETIRED_BY.isNull())
                .execute();
    }

    private Scenario scenario(ProcessScenarioRecord row) {
        UUID keeper = row.getKeptBy();
        UUID asked = row.getRetireAskedBy();
        return new Scenario(
                row.getScenarioId(),
                row.getProcessKey(),
                row.getName(),
                PlayScript.read(json, row.getScript()),
                row.getEnds().isEmpty()
                        ? List.of()
                        : Arrays.asList(row.getEnds().split(",", -1)),
                keeper == null ? null : new AccountId(keeper),
                row.getKeptAt().toInstant(),
                row.getRetireReason(),
                asked == null ? null : new AccountId(asked));
    }
}
