package org.xieyue.convalescence;

import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.TRIP_SETTLEMENT;
import static xieyue.schema.Tables.TRIP_SETTLEMENT_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Yuan;

/** Settlements: one for each trip and base, one for each invoice of a base. */
@Repository
class TripSettlements {

    record Settlement(
            BaseId payee,
            String invoice,
            Yuan share,
            Yuan own,
            @Nullable AccountId preparedBy,
            boolean checked) {}

    record Line(SignUpId signUp, BaseId payee, Reckoning reckoning) {}

    private final DSLContext database;

    TripSettlements(DSLContext database) {
        this.database = database;
    }

    /** False when this invoice of the base has been settled for another trip. Prepared again, the former lines go. */
    boolean prepare(
            Trip trip,
            BaseId payee,
            String invoice,
            Map<SignUpId, Reckoning> lines,
            Yuan share,
            Yuan own,
            AccountId by,
            Instant at) {
        database.deleteFrom(TRIP_SETTLEMENT_LINE)
                .where(
                        TRIP_SETTLEMENT_LINE.TRIP_ID.eq(trip.id.value()),
                        TRIP_SETTLEMENT_LINE.PAYEE.in(select(TRIP_SETTLEMENT.PAYEE)
                                .from(TRIP_SETTLEMENT)
                                .where(
                                        TRIP_SETTLEMENT.TRIP_ID.eq(trip.id.value()),
                                        TRIP_SETTLEMENT.CHECKED_AT.isNull())))
                .execute();
        database.deleteFrom(TRIP_SETTLEMENT)
                .where(TRIP_SETTLEMENT.TRIP_ID.eq(trip.id.value()), TRIP_SETTLEMENT.CHECKED_AT.isNull())
                .execute();
        int added = database.insertInto(TRIP_SETTLEMENT)
                .set(TRIP_SETTLEMENT.TRIP_ID, trip.id.value())
                .set(TRIP_SETTLEMENT.INVOICE, invoice)
                .set(TRIP_SETTLEMENT.PAYEE, payee.value())
                .set(TRIP_SETTLEMENT.SHARE_FEN, share.fen())
                .set(TRIP_SETTLEMENT.OWN_FEN, own.fen())
                .set(TRIP_SETTLEMENT.PREPARED_BY, by.value())
                .set(TRIP_SETTLEMENT.PREPARED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        lines.forEach((signUp, reckoning) -> database.insertInto(TRIP_SETTLEMENT_LINE)
                .set(TRIP_SETTLEMENT_LINE.TRIP_ID, trip.id.value())
                .set(TRIP_SETTLEMENT_LINE.PAYEE, payee.value())
                .set(TRIP_SETTLEMENT_LINE.SIGN_UP_ID, signUp.value())
                .set(TRIP_SETTLEMENT_LINE.DAYS, reckoning.days())
                .set(TRIP_SETTLEMENT_LINE.INVOICE_FEN, reckoning.invoice().fen())
                .set(TRIP_SETTLEMENT_LINE.SHARE_FEN, reckoning.share().fen())
                .set(TRIP_SETTLEMENT_LINE.OWN_FEN, reckoning.own().fen())
                .execute());
        return true;
    }

    void check(TripId trip, AccountId by, Instant at) {
        database.update(TRIP_SETTLEMENT)
                .set(TRIP_SETTLEMENT.CHECKED_BY, by.value())
                .set(TRIP_SETTLEMENT.CHECKED_AT, at.atOffset(ZoneOffset.UTC))
                .where(TRIP_SETTLEMENT.TRIP_ID.eq(trip.value()), TRIP_SETTLEMENT.CHECKED_AT.isNull())
                .execute();
    }

    /** The one that waits for the second person. */
    Optional<Settlement> open(TripId trip) {
        return of(trip).stream().filter(one -> !one.checked()).findFirst();
    }

    List<Settlement> of(TripId trip) {
        return database.selectFrom(TRIP_SETTLEMENT)
                .where(TRIP_SETTLEMENT.TRIP_ID.eq(trip.value()))
                .orderBy(TRIP_SETTLEMENT.PREPARED_AT)
                .fetch(row -> new Settlement(
                        new BaseId(row.getPayee()),
                        row.getInvoice(),
                        new Yuan(row.getShareFen()),
                        new Yuan(row.getOwnFen()),
                        row.getPreparedBy() == null ? null : new AccountId(row.getPreparedBy()),
                        row.getCheckedAt() != null));
    }

    List<Line> lines(TripId trip) {
        return database.selectFrom(TRIP_SETTLEMENT_LINE)
                .where(TRIP_SETTLEMENT_LINE.TRIP_ID.eq(trip.value()))
                .fetch(row -> new Line(
                        new SignUpId(row.getSignUpId()),
                        new BaseId(row.getPayee()),
                        new Reckoning(
                                row.getDays(),
                                new Yuan(row.getInvoiceFen()),
                                new Yuan(row.getShareFen()),
                                new Yuan(row.getOwnFen()))));
    }
}
