package org.xieyue.funds;

import static org.jooq.impl.DSL.inline;
import static xieyue.schema.Tables.RESERVATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.ReservationRecord;

@Repository
class HeldReservations {

    private static final String HELD = "HELD";

    /** How a reservation ends. */
    enum End {
        RELEASED,
        EXPIRED
    }

    private final DSLContext database;

    HeldReservations(DSLContext database) {
        this.database = database;
    }

    /** Takes back a reservation of this very transaction, for which there turned out to be no money. */
    void withdraw(HeldReservation reservation) {
        database.deleteFrom(RESERVATION)
                .where(RESERVATION.ID.eq(reservation.id()))
                .execute();
    }

    /** Cases whose reservation has gone over its last day, longest first. */
    List<CaseId> overdue(LocalDate today, int limit) {
        return database.select(RESERVATION.CASE_ID)
                .from(RESERVATION)
                .where(RESERVATION.STATE.eq(inline(HELD)))
                .and(RESERVATION.LAST_DAY.lt(today))
                .and(RESERVATION.PAYING.isFalse())
                .orderBy(RESERVATION.LAST_DAY, RESERVATION.ID)
                .limit(limit)
                .fetch(row -> new CaseId(row.value1()));
    }

    Optional<HeldReservation> lock(CaseId caseId) {
        return lock(caseId, DSL.noCondition());
    }

    Optional<HeldReservation> lockOverdue(CaseId caseId, LocalDate today) {
        return lock(caseId, RESERVATION.LAST_DAY.lt(today).and(RESERVATION.PAYING.isFalse()));
    }

    boolean isPaying(HeldReservation reservation) {
        return database.fetchExists(
                RESERVATION, RESERVATION.ID.eq(reservation.id()).and(RESERVATION.PAYING));
    }

    /** In the order of their ids, so that two who lock the same wait for each other. */
    List<HeldReservation> lockAll(Collection<CaseId> cases) {
        return database.selectFrom(RESERVATION)
                .where(heldBy(cases))
                .orderBy(RESERVATION.ID)
                .forUpdate()
                .fetch(HeldReservations::held);
    }

    void markPaying(Collection<CaseId> cases, boolean paying) {
        database.update(RESERVATION)
                .set(RESERVATION.PAYING, paying)
                .where(heldBy(cases))
                .execute();
    }

    /** Those that were on their way and are paid now. */
    List<HeldReservation> pay(Collection<CaseId> cases, Instant at) {
        return database.update(RESERVATION)
                .set(RESERVATION.STATE, "PAID")
                .set(RESERVATION.PAYING, false)
                .set(RESERVATION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(heldBy(cases).and(RESERVATION.PAYING))
                .returning()
                .fetch(HeldReservations::held);
    }

    private static Condition heldBy(Collection<CaseId> cases) {
        return RESERVATION
                .CASE_ID
                .eq(DSL.any(cases.stream().map(CaseId::value).toArray(UUID[]::new)))
                .and(RESERVATION.STATE.eq(HELD));
    }

    private Optional<HeldReservation> lock(CaseId caseId, Condition further) {
        return database.selectFrom(RESERVATION)
                .where(RESERVATION.CASE_ID.eq(caseId.value()))
                .and(RESERVATION.STATE.eq(HELD))
                .and(further)
                .forUpdate()
                .fetchOptional(HeldReservations::held);
    }

    private static HeldReservation held(ReservationRecord row) {
        return new HeldReservation(
                row.getId(),
                new CaseId(row.getCaseId()),
                new BudgetLineId(row.getLineId()),
                new Yuan(row.getAmountFen()),
                row.getApprovedHash());
    }

    void end(HeldReservation reservation, End how, Instant at) {
        database.update(RESERVATION)
                .set(RESERVATION.STATE, how.name())
                .set(RESERVATION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(RESERVATION.ID.eq(reservation.id()))
                .execute();
    }
}
