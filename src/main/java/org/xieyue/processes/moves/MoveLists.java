package org.xieyue.processes.moves;

import static xieyue.schema.Tables.PROCESS_MOVE;
import static xieyue.schema.Tables.PROCESS_MOVE_CASE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.ProcessMoveCaseRecord;

/** The frozen lists of moves, and what became of each case on them. */
@Repository
class MoveLists {

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

    MoveLists(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
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
                .fetch(MoveLists::listed);
    }

    /** The one that went first, else the one that goes or would go first. */
    Optional<Listed> first(MoveId id) {
        return database.selectFrom(PROCESS_MOVE_CASE)
                .where(PROCESS_MOVE_CASE.MOVE_ID.eq(id.value()), in(EnumSet.of(Fate.MOVED, Fate.RELEASED, Fate.READY)))
                .orderBy(
                        DSL.case_(PROCESS_MOVE_CASE.STATE)
                                .when(Fate.MOVED.name(), 0)
                                .when(Fate.RELEASED.name(), 1)
                                .otherwise(2),
                        PROCESS_MOVE_CASE.SETTLED_AT,
                        PROCESS_MOVE_CASE.PLACE)
                .limit(1)
                .fetchOptional(MoveLists::listed);
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
                        .fetch(MoveLists::listed);
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
}
