package org.xieyue.funds;

import static org.jooq.impl.DSL.inline;
import static xieyue.schema.Tables.RESERVATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

@Repository
class HeldReservations {

    private static final String HELD = "HELD";

    private final DSLContext database;

    HeldReservations(DSLContext database) {
        this.database = database;
    }

    /** False when the case holds money already; waits for somebody who reserves for the same case just now. */
    boolean add(HeldReservation reservation, Instant at) {
        return database.insertInto(RESERVATION)
                        .set(RESERVATION.ID, reservation.id())
                        .set(RESERVATION.CASE_ID, reservation.caseId().value())
                        .set(RESERVATION.LINE_ID, reservation.line().value())
                        .set(RESERVATION.AMOUNT_FEN, reservation.amount().fen())
                        .set(RESERVATION.APPROVED_HASH, reservation.approvedHash())
                        .set(RESERVATION.STATE, HELD)
                        .set(RESERVATION.RESERVED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflict(RESERVATION.CASE_ID)
                        .where(RESERVATION.STATE.eq(inline(HELD)))
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Takes back a reservation of this very transaction, for which there turned out to be no money. */
    void withdraw(HeldReservation reservation) {
        database.deleteFrom(RESERVATION)
                .where(RESERVATION.ID.eq(reservation.id()))
                .execute();
    }

    Optional<HeldReservation> lock(CaseId caseId) {
        return database.selectFrom(RESERVATION)
                .where(RESERVATION.CASE_ID.eq(caseId.value()))
                .and(RESERVATION.STATE.eq(HELD))
                .forUpdate()
                .fetchOptional(row -> new HeldReservation(
                        row.getId(),
                        new CaseId(row.getCaseId()),
                        new BudgetLineId(row.getLineId()),
                        new Yuan(row.getAmountFen()),
                        row.getApprovedHash()));
    }

    void release(HeldReservation reservation, Instant at) {
        database.update(RESERVATION)
                .set(RESERVATION.STATE, "RELEASED")
                .set(RESERVATION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(RESERVATION.ID.eq(reservation.id()))
                .execute();
    }
}
