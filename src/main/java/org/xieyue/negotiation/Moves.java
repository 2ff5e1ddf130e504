package org.xieyue.negotiation;

import static xieyue.schema.Tables.NEGOTIATION_MOVE;

import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;

/** Everything that happened at a table, in order; never changed. */
@Repository
class Moves {

    private final DSLContext database;

    Moves(DSLContext database) {
        this.database = database;
    }

    void add(CaseId caseId, Move move) {
        ClauseKey clause = move.clause();
        Side side = move.side();
        AccountId by = move.by();
        PositionId position = move.position();
        PackageId bundle = move.bundle();
        ClauseState state = move.state();
        Side next = move.next();
        database.insertInto(NEGOTIATION_MOVE)
                .set(NEGOTIATION_MOVE.CASE_ID, caseId.value())
                .set(NEGOTIATION_MOVE.ROUND, move.round())
                .set(NEGOTIATION_MOVE.KIND, move.kind().name())
                .set(NEGOTIATION_MOVE.CLAUSE_KEY, clause == null ? null : clause.value())
                .set(NEGOTIATION_MOVE.SIDE, side == null ? null : side.name())
                .set(NEGOTIATION_MOVE.ACCOUNT_ID, by == null ? null : by.value())
                .set(NEGOTIATION_MOVE.POSITION_ID, position == null ? null : position.value())
                .set(NEGOTIATION_MOVE.PACKAGE_ID, bundle == null ? null : bundle.value())
                .set(NEGOTIATION_MOVE.STATE, state == null ? null : state.name())
                .set(NEGOTIATION_MOVE.NEXT_SIDE, next == null ? null : next.name())
                .set(NEGOTIATION_MOVE.NOTE, move.note())
                .set(NEGOTIATION_MOVE.AT, move.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    List<Move> of(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_MOVE)
                .where(NEGOTIATION_MOVE.CASE_ID.eq(caseId.value()))
                .orderBy(NEGOTIATION_MOVE.ID)
                .fetch(row -> new Move(
                        row.getRound(),
                        MoveKind.valueOf(row.getKind()),
                        row.getClauseKey() == null ? null : new ClauseKey(row.getClauseKey()),
                        row.getSide() == null ? null : Side.valueOf(row.getSide()),
                        row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                        row.getPositionId() == null ? null : new PositionId(row.getPositionId()),
                        row.getPackageId() == null ? null : new PackageId(row.getPackageId()),
                        row.getState() == null ? null : ClauseState.valueOf(row.getState()),
                        row.getNextSide() == null ? null : Side.valueOf(row.getNextSide()),
                        row.getNote(),
                        row.getAt().toInstant()));
    }
}
