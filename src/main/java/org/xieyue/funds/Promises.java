package org.xieyue.funds;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** Reservation, line and ledger in one statement: every approval passes here, and the line is the row that all wait for. */
@Repository
class Promises {

    /**
     * First the reservation, which waits for whoever reserves for the same case; then the line, by a conditional update:
     * adding up reservations first and inserting afterwards spends more than there is as soon as two people approve at
     * once; then the entry.
     */
    private static final String PROMISE = """
            with held as (
                insert into reservation (id, case_id, line_id, amount_fen, approved_hash, state, reserved_at, last_day)
                values (?, ?, ?, ?, ?, 'HELD', cast(? as timestamptz), cast(? as date))
                on conflict (case_id) where state = 'HELD' do nothing
                returning id, case_id, line_id, amount_fen, reserved_at),
            used as (
                update budget_line l set used_fen = l.used_fen + h.amount_fen
                  from held h where l.id = h.line_id and l.used_fen + h.amount_fen <= l.limit_fen
                returning h.*),
            entry as (
                insert into ledger_transfer
                    (id, line_id, kind, case_id, posted_at, posted_by, from_account, to_account, amount_fen)
                select id, line_id, 'RESERVED', case_id, reserved_at, cast(? as uuid), 'AVAILABLE', 'RESERVED', amount_fen
                  from used)
            select (select count(*) from held), (select count(*) from used)
            """;

    private final DSLContext database;

    Promises(DSLContext database) {
        this.database = database;
    }

    enum Outcome {
        PROMISED,
        /** The case holds money already. */
        HELD_BEFORE,
        /** The line has too little. */
        EXHAUSTED
    }

    /** Prepared once for each connection and not rendered anew each time. */
    Outcome add(HeldReservation wanted, Instant at, LocalDate lastDay, @Nullable AccountId by) {
        return database.connectionResult(connection -> {
            try (PreparedStatement promise = connection.prepareStatement(PROMISE)) {
                promise.setObject(1, wanted.id());
                promise.setObject(2, wanted.caseId().value());
                promise.setObject(3, wanted.line().value());
                promise.setLong(4, wanted.amount().fen());
                promise.setString(5, wanted.approvedHash());
                promise.setObject(6, at.atOffset(ZoneOffset.UTC));
                promise.setObject(7, lastDay);
                promise.setObject(8, by == null ? null : by.value(), Types.OTHER);
                return outcome(promise);
            }
        });
    }

    private static Outcome outcome(PreparedStatement promise) throws SQLException {
        try (ResultSet counts = promise.executeQuery()) {
            counts.next();
            if (counts.getInt(1) == 0) {
                return Outcome.HELD_BEFORE;
            }
            return counts.getInt(2) == 1 ? Outcome.PROMISED : Outcome.EXHAUSTED;
        }
    }
}
