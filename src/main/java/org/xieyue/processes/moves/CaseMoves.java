package org.xieyue.processes.moves;

import static xieyue.schema.Tables.PROCESS_MOVE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.ProcessMoveRecord;

/** Moves of cases: what a restart goes on with. Their lists are in {@link MoveLists}. */
@Repository
class CaseMoves {

    private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};

    /** From when until when cases may be moved. */
    record Window(Instant from, Instant until) {}

    /** @param unattended goes through the stages by itself, until a case cannot be moved */
    record Move(
            MoveId id,
            String key,
            int from,
            int to,
            String fromDefinition,
            String toDefinition,
            Map<String, String> choices,
            @Nullable MoveId reverses,
            String hash,
            Stage stage,
            MoveState state,
            @Nullable Window window,
            boolean unattended,
            @Nullable Stop stopped,
            AccountId planner,
            Instant plannedAt) {}

    private final DSLContext database;
    private final JsonMapper json;

    CaseMoves(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One plan of a process at a time, until the transaction ends. */
    void hold(String key) {
        database.execute("select pg_advisory_xact_lock(hashtext('process_move'), hashtext(?))", key);
    }

    void add(Move move) {
        MoveId reverses = move.reverses();
        database.insertInto(PROCESS_MOVE)
                .set(PROCESS_MOVE.MOVE_ID, move.id().value())
                .set(PROCESS_MOVE.PROCESS_KEY, move.key())
                .set(PROCESS_MOVE.FROM_VERSION, move.from())
                .set(PROCESS_MOVE.TO_VERSION, move.to())
                .set(PROCESS_MOVE.FROM_DEFINITION, move.fromDefinition())
                .set(PROCESS_MOVE.TO_DEFINITION, move.toDefinition())
                .set(PROCESS_MOVE.CHOICES, json.writeValueAsString(move.choices()))
                .set(PROCESS_MOVE.REVERSES, reverses == null ? null : reverses.value())
                .set(PROCESS_MOVE.LIST_HASH, move.hash())
                .set(PROCESS_MOVE.STAGE, move.stage().name())
                .set(PROCESS_MOVE.STATE, move.state().name())
                .set(PROCESS_MOVE.PLANNED_BY, move.planner().value())
                .set(PROCESS_MOVE.PLANNED_AT, at(move.plannedAt()))
                .execute();
    }

    Optional<Move> find(MoveId id) {
        return database.selectFrom(PROCESS_MOVE)
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .fetchOptional(this::move);
    }

    Optional<Move> lock(MoveId id) {
        return database.selectFrom(PROCESS_MOVE)
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::move);
    }

    /** Newest first. */
    List<Move> of(String key) {
        return database.selectFrom(PROCESS_MOVE)
                .where(PROCESS_MOVE.PROCESS_KEY.eq(key))
                .orderBy(PROCESS_MOVE.PLANNED_AT.desc(), PROCESS_MOVE.MOVE_ID)
                .fetch(this::move);
    }

    List<Move> running() {
        return database.selectFrom(PROCESS_MOVE)
                .where(PROCESS_MOVE.STATE.eq(MoveState.RUNNING.name()))
                .orderBy(PROCESS_MOVE.PLANNED_AT)
                .fetch(this::move);
    }

    void stands(MoveId id, MoveState state, Stage stage) {
        database.update(PROCESS_MOVE)
                .set(PROCESS_MOVE.STATE, state.name())
                .set(PROCESS_MOVE.STAGE, stage.name())
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .execute();
    }

    /** From here on it goes through the stages by itself. */
    void goesByItself(MoveId id) {
        database.update(PROCESS_MOVE)
                .set(PROCESS_MOVE.UNATTENDED, true)
                .setNull(PROCESS_MOVE.STOPPED)
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .execute();
    }

    /** A person looks at it before it goes on; null when that person has. */
    void waitsForAPerson(MoveId id, @Nullable Stop because) {
        database.update(PROCESS_MOVE)
                .set(PROCESS_MOVE.UNATTENDED, false)
                .set(PROCESS_MOVE.STOPPED, because == null ? null : because.name())
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .execute();
    }

    void window(MoveId id, @Nullable Window window) {
        database.update(PROCESS_MOVE)
                .set(PROCESS_MOVE.FROM_AT, window == null ? null : at(window.from()))
                .set(PROCESS_MOVE.UNTIL_AT, window == null ? null : at(window.until()))
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .execute();
    }

    void frozen(MoveId id, Map<String, String> choices, String hash) {
        database.update(PROCESS_MOVE)
                .set(PROCESS_MOVE.CHOICES, json.writeValueAsString(choices))
                .set(PROCESS_MOVE.LIST_HASH, hash)
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()))
                .execute();
    }

    private Move move(ProcessMoveRecord row) {
        UUID reverses = row.getReverses();
        OffsetDateTime from = row.getFromAt();
        String stopped = row.getStopped();
        return new Move(
                new MoveId(row.getMoveId()),
                row.getProcessKey(),
                row.getFromVersion(),
                row.getToVersion(),
                row.getFromDefinition(),
                row.getToDefinition(),
                json.readValue(row.getChoices(), CHOICES),
                reverses == null ? null : new MoveId(reverses),
                row.getListHash(),
                Stage.valueOf(row.getStage()),
                MoveState.valueOf(row.getState()),
                from == null
                        ? null
                        : new Window(from.toInstant(), row.getUntilAt().toInstant()),
                row.getUnattended(),
                stopped == null ? null : Stop.valueOf(stopped),
                new AccountId(row.getPlannedBy()),
                row.getPlannedAt().toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
