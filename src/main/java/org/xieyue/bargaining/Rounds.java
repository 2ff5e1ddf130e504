package org.xieyue.bargaining;

import static xieyue.schema.Tables.BARGAINING_ROUND;
import static xieyue.schema.Tables.BARGAINING_SUSPENSION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.BargainingRoundRecord;
import xieyue.schema.tables.records.BargainingSuspensionRecord;

/** The meetings of a case and the pauses between them. */
@Repository
class Rounds {

    private final DSLContext database;

    Rounds(DSLContext database) {
        this.database = database;
    }

    /** By number. */
    List<Round> of(CaseId caseId) {
        return database.selectFrom(BARGAINING_ROUND)
                .where(BARGAINING_ROUND.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_ROUND.NUMBER)
                .fetch(Rounds::round);
    }

    Optional<Round> find(CaseId caseId, int number) {
        return Optional.ofNullable(
                database.selectFrom(BARGAINING_ROUND).where(is(caseId, number)).fetchOne(Rounds::round));
    }

    /** A new round, or another day for one that has not been held. */
    void schedule(CaseId caseId, int number, Instant at, String place, Side chair) {
        database.insertInto(BARGAINING_ROUND)
                .set(BARGAINING_ROUND.CASE_ID, caseId.value())
                .set(BARGAINING_ROUND.NUMBER, number)
                .set(BARGAINING_ROUND.MEETS_AT, at.atOffset(ZoneOffset.UTC))
                .set(BARGAINING_ROUND.PLACE, place)
                .set(BARGAINING_ROUND.CHAIR, chair.name())
                .onConflict(BARGAINING_ROUND.CASE_ID, BARGAINING_ROUND.NUMBER)
                .doUpdate()
                .set(BARGAINING_ROUND.MEETS_AT, at.atOffset(ZoneOffset.UTC))
                .set(BARGAINING_ROUND.PLACE, place)
                .where(BARGAINING_ROUND.HELD_ON.isNull())
                .execute();
    }

    void held(CaseId caseId, int number, LocalDate on, int workers, int employers) {
        database.update(BARGAINING_ROUND)
                .set(BARGAINING_ROUND.HELD_ON, on)
                .set(BARGAINING_ROUND.WORKERS_PRESENT, workers)
                .set(BARGAINING_ROUND.EMPLOYERS_PRESENT, employers)
                .where(is(caseId, number))
                .execute();
    }

    void close(CaseId caseId, int number, LocalDate on) {
        database.update(BARGAINING_ROUND)
                .set(BARGAINING_ROUND.CLOSED_ON, on)
                .where(is(caseId, number).and(BARGAINING_ROUND.CLOSED_ON.isNull()))
                .execute();
    }

    List<Suspension> suspensions(CaseId caseId) {
        return database.selectFrom(BARGAINING_SUSPENSION)
                .where(BARGAINING_SUSPENSION.CASE_ID.eq(caseId.value()))
                .orderBy(BARGAINING_SUSPENSION.NUMBER)
                .fetch(Rounds::suspension);
    }

    void suspend(CaseId caseId, Suspension suspension) {
        database.insertInto(BARGAINING_SUSPENSION)
                .set(BARGAINING_SUSPENSION.CASE_ID, caseId.value())
                .set(BARGAINING_SUSPENSION.NUMBER, suspension.number())
                .set(BARGAINING_SUSPENSION.FROM_ON, suspension.from())
                .set(BARGAINING_SUSPENSION.UNTIL_ON, suspension.until())
                .set(BARGAINING_SUSPENSION.REASON, suspension.reason())
                .execute();
    }

    void resume(CaseId caseId, LocalDate on) {
        database.update(BARGAINING_SUSPENSION)
                .set(BARGAINING_SUSPENSION.RESUMED_ON, on)
                .where(BARGAINING_SUSPENSION.CASE_ID.eq(caseId.value()))
                .and(BARGAINING_SUSPENSION.RESUMED_ON.isNull())
                .execute();
    }

    private static Condition is(CaseId caseId, int number) {
        return BARGAINING_ROUND.CASE_ID.eq(caseId.value()).and(BARGAINING_ROUND.NUMBER.eq(number));
    }

    private static Round round(BargainingRoundRecord row) {
        return new Round(
                row.getNumber(),
                row.getMeetsAt().toInstant(),
                row.getPlace(),
                Side.valueOf(row.getChair()),
                row.getHeldOn(),
                row.getWorkersPresent(),
                row.getEmployersPresent(),
                row.getClosedOn());
    }

    private static Suspension suspension(BargainingSuspensionRecord row) {
        return new Suspension(row.getNumber(), row.getFromOn(), row.getUntilOn(), row.getReason(), row.getResumedOn());
    }
}
