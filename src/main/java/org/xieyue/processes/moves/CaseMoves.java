package org.xieyue.processes.moves;

import static xieyue.schema.Tables.PROCESS_MOVE;
import static xieyue.schema.Tables.PROCESS_MOVE_CASE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.ProcessMoveCaseRecord;
import xieyue.schema.tables.records.ProcessMoveRecord;

/** CaseMoves and their frozen lists: what a restart goes on with. */
@Repository
class CaseMoves {

    private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};

    /** From when until when cases may be moved. */
    record Window(Instant from, Instant until) {}

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
            AccountId planner,
            Instant plannedAt) {}

    enum Fate {
        READY,
        BLOCKED,
        RELEASED,
        MOVED,
        SKIPPED
    }

    /** @param element the step that stands in the way */
    record Listed(
            String instance,
            CaseId caseId,
            int place,
            String standing,
            Fate fate,
            @Nullable Obstacle reason,
            @Nullable String element,
            int attempts) {}

    private final DSLContext database;
    private final BusinessClock clock;
    private final JsonMapper json;

    CaseMoves(DSLContext database, BusinessClock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
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

    /** A new list in place of all that has not been moved. */
    void list(MoveId id, List<Listed> cases) {
        database.deleteFrom(PROCESS_MOVE_CASE)
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()), PROCESS_MOVE_CASE.STATE.ne(Fate.MOVED.name()))
                .execute();
        database.batchInsert(cases.stream().map(one -> record(id, one)).toList())
                .execute();
    }

    private static ProcessMoveCaseRecord record(MoveId id, Listed one) {
        ProcessMoveCaseRecord row = new ProcessMoveCaseRecord();
        row.setMoveId(id.value());
        row.setInstanceId(one.instance());
        row.setCaseId(one.caseId().value());
        row.setPlace(one.place());
        row.setStanding(one.standing());
        row.setState(one.fate().name());
        Obstacle reason = one.reason();
        row.setReason(reason == null ? null : reason.name());
        row.setElement(one.element());
        row.setAttempts(0);
        return row;
    }

    Map<Fate, Integer> counts(MoveId id) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        database.select(PROCESS_MOVE_CASE.STATE, DSL.count())
                .from(PROCESS_MOVE_CASE)
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()))
                .groupBy(PROCESS_MOVE_CASE.STATE)
                .forEach(row -> counts.put(Fate.valueOf(row.value1()), row.value2()));
        return counts;
    }

    List<Listed> listed(MoveId id, Set<Fate> fates, int most) {
        return database.selectFrom(PROCESS_MOVE_CASE)
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()), in(fates))
                .orderBy(PROCESS_MOVE_CASE.PLACE)
                .limit(most)
                .fetch(CaseMoves::listed);
    }

    /** Runs that this move has brought to its version. */
    Set<String> moved(MoveId id) {
        return database.select(PROCESS_MOVE_CASE.INSTANCE_ID)
                .from(PROCESS_MOVE_CASE)
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()), PROCESS_MOVE_CASE.STATE.eq(Fate.MOVED.name()))
                .fetchSet(PROCESS_MOVE_CASE.INSTANCE_ID);
    }

    /** Lets the next cases go. */
    int release(MoveId id, int most) {
        return database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.STATE, Fate.RELEASED.name())
                .where(
                        PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()),
                        PROCESS_MOVE_CASE.INSTANCE_ID.in(DSL.select(PROCESS_MOVE_CASE.INSTANCE_ID)
                                .from(PROCESS_MOVE_CASE)
                                .where(
                                        PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()),
                                        PROCESS_MOVE_CASE.STATE.eq(Fate.READY.name()))
                                .orderBy(PROCESS_MOVE_CASE.PLACE)
                                .limit(most)))
                .execute();
    }

    /**
     * The next cases of a move that runs, held until the transaction ends; another node takes others, and a pause waits for
     * them.
     */
    List<Listed> take(MoveId id, int most) {
        boolean runs = database.select(PROCESS_MOVE.STATE)
                .from(PROCESS_MOVE)
                .where(PROCESS_MOVE.MOVE_ID.eq(id.value()), PROCESS_MOVE.STATE.eq(MoveState.RUNNING.name()))
                .forShare()
                .fetchOptional()
                .isPresent();
        return !runs
                ? List.of()
                : database.selectFrom(PROCESS_MOVE_CASE)
                        .where(
                                PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()),
                                PROCESS_MOVE_CASE.STATE.eq(Fate.RELEASED.name()))
                        .orderBy(PROCESS_MOVE_CASE.PLACE)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch(CaseMoves::listed);
    }

    void moved(MoveId id, Collection<String> instances) {
        database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.STATE, Fate.MOVED.name())
                .set(PROCESS_MOVE_CASE.SETTLED_AT, clock.time().toOffsetDateTime())
                .where(
                        PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()),
                        PROCESS_MOVE_CASE.INSTANCE_ID.eq(DSL.any(instances.toArray(String[]::new))))
                .execute();
    }

    void skipped(MoveId id, String instance, Obstacle reason, @Nullable String element) {
        database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.STATE, Fate.SKIPPED.name())
                .set(PROCESS_MOVE_CASE.REASON, reason.name())
                .set(PROCESS_MOVE_CASE.ELEMENT, element)
                .set(PROCESS_MOVE_CASE.SETTLED_AT, clock.time().toOffsetDateTime())
                .where(released(id, instance))
                .execute();
    }

    /** Somebody was faster: counted, and tried again. */
    int triedAgain(MoveId id, String instance) {
        return database.update(PROCESS_MOVE_CASE)
                .set(PROCESS_MOVE_CASE.ATTEMPTS, PROCESS_MOVE_CASE.ATTEMPTS.plus(1))
                .where(released(id, instance))
                .returning(PROCESS_MOVE_CASE.ATTEMPTS)
                .fetchOptional(PROCESS_MOVE_CASE.ATTEMPTS)
                .orElse(0);
    }

    private static Condition released(MoveId id, String instance) {
        return PROCESS_MOVE_CASE
                .MOVE_ID
                .eq(id.value())
                .and(PROCESS_MOVE_CASE.INSTANCE_ID.eq(instance))
                .and(PROCESS_MOVE_CASE.STATE.eq(Fate.RELEASED.name()));
    }

    private static Condition in(Set<Fate> fates) {
        return PROCESS_MOVE_CASE.STATE.in(fates.stream().map(Fate::name).toList());
    }

    private static Listed listed(ProcessMoveCaseRecord row) {
        String reason = row.getReason();
        return new Listed(
                row.getInstanceId(),
                new CaseId(row.getCaseId()),
                row.getPlace(),
                row.getStanding(),
                Fate.valueOf(row.getState()),
                reason == null ? null : Obstacle.valueOf(reason),
                row.getElement(),
                row.getAttempts());
    }

    private Move move(ProcessMoveRecord row) {
        UUID reverses = row.getReverses();
        OffsetDateTime from = row.getFromAt();
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
                new AccountId(row.getPlannedBy()),
                row.getPlannedAt().toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
