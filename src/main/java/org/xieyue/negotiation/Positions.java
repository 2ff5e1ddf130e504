package org.xieyue.negotiation;

import static xieyue.schema.Tables.NEGOTIATION_PACKAGE;
import static xieyue.schema.Tables.NEGOTIATION_POSITION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.AccountId;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;

/** What was tabled, and the packages. */
@Repository
class Positions {

    private final DSLContext database;

    Positions(DSLContext database) {
        this.database = database;
    }

    /** All of the case, in the order in which they were tabled. */
    List<Position> of(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_POSITION)
                .where(NEGOTIATION_POSITION.CASE_ID.eq(caseId.value()))
                .orderBy(NEGOTIATION_POSITION.TABLED_AT, NEGOTIATION_POSITION.SEQUENCE)
                .fetch(Positions::position);
    }

    List<Bundle> bundles(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_PACKAGE)
                .where(NEGOTIATION_PACKAGE.CASE_ID.eq(caseId.value()))
                .orderBy(NEGOTIATION_PACKAGE.NUMBER)
                .fetch(row -> new Bundle(
                        new PackageId(row.getId()),
                        row.getNumber(),
                        row.getRound(),
                        Side.valueOf(row.getSide()),
                        PackageState.valueOf(row.getState())));
    }

    /** The number within the clause is the next one; the table is locked. */
    void add(CaseId caseId, Position position) {
        PackageId bundle = position.bundle();
        AccountId signedBy = position.signedBy();
        database.insertInto(NEGOTIATION_POSITION)
                .set(NEGOTIATION_POSITION.ID, position.id().value())
                .set(NEGOTIATION_POSITION.CASE_ID, caseId.value())
                .set(NEGOTIATION_POSITION.CLAUSE_KEY, position.clause().value())
                .set(NEGOTIATION_POSITION.SIDE, position.side().name())
                .set(NEGOTIATION_POSITION.ROUND, position.round())
                .set(NEGOTIATION_POSITION.SEQUENCE, position.sequence())
                .set(NEGOTIATION_POSITION.TEXT, position.terms().text())
                .set(
                        NEGOTIATION_POSITION.AMOUNT,
                        Figures.amount(position.terms().figure()))
                .set(NEGOTIATION_POSITION.UNIT, Figures.unit(position.terms().figure()))
                .set(NEGOTIATION_POSITION.BOUND, Figures.bound(position.terms().figure()))
                .set(NEGOTIATION_POSITION.PACKAGE_ID, bundle == null ? null : bundle.value())
                .set(NEGOTIATION_POSITION.CONDITION, position.condition())
                .set(NEGOTIATION_POSITION.SIGNED_BY, signedBy == null ? null : signedBy.value())
                .set(NEGOTIATION_POSITION.TABLED_AT, position.tabledAt().atOffset(ZoneOffset.UTC))
                .set(NEGOTIATION_POSITION.DIGEST, position.terms().digest())
                .execute();
    }

    int nextSequence(CaseId caseId, ClauseKey clause) {
        return database.select(DSL.coalesce(DSL.max(NEGOTIATION_POSITION.SEQUENCE), 0))
                        .from(NEGOTIATION_POSITION)
                        .where(
                                NEGOTIATION_POSITION.CASE_ID.eq(caseId.value()),
                                NEGOTIATION_POSITION.CLAUSE_KEY.eq(clause.value()))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    Bundle offer(CaseId caseId, int round, Side side, Instant at) {
        int number = database.fetchCount(NEGOTIATION_PACKAGE, NEGOTIATION_PACKAGE.CASE_ID.eq(caseId.value())) + 1;
        Bundle bundle = new Bundle(PackageId.next(), number, round, side, PackageState.OFFERED);
        database.insertInto(NEGOTIATION_PACKAGE)
                .set(NEGOTIATION_PACKAGE.ID, bundle.id().value())
                .set(NEGOTIATION_PACKAGE.CASE_ID, caseId.value())
                .set(NEGOTIATION_PACKAGE.ROUND, round)
                .set(NEGOTIATION_PACKAGE.NUMBER, number)
                .set(NEGOTIATION_PACKAGE.SIDE, side.name())
                .set(NEGOTIATION_PACKAGE.STATE, bundle.state().name())
                .set(NEGOTIATION_PACKAGE.OFFERED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        return bundle;
    }

    void end(PackageId id, PackageState as, Instant at) {
        database.update(NEGOTIATION_PACKAGE)
                .set(NEGOTIATION_PACKAGE.STATE, as.name())
                .set(NEGOTIATION_PACKAGE.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .where(NEGOTIATION_PACKAGE.ID.eq(id.value()))
                .execute();
    }

    private static Position position(Record found) {
        var row = found.into(NEGOTIATION_POSITION);
        return new Position(
                new PositionId(row.getId()),
                new ClauseKey(row.getClauseKey()),
                Side.valueOf(row.getSide()),
                row.getRound(),
                row.getSequence(),
                new Terms(row.getText(), Figures.of(row.getAmount(), row.getUnit(), row.getBound())),
                row.getPackageId() == null ? null : new PackageId(row.getPackageId()),
                row.getCondition(),
                row.getSignedBy() == null ? null : new AccountId(row.getSignedBy()),
                row.getTabledAt().toInstant());
    }
}
