package org.xieyue.negotiation;

import static xieyue.schema.Tables.NEGOTIATION_CLAUSE;
import static xieyue.schema.Tables.NEGOTIATION_TABLE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.NegotiationClauseRecord;

/** Tables with their clauses. */
@Repository
class NegotiationTables {

    private final DSLContext database;

    NegotiationTables(DSLContext database) {
        this.database = database;
    }

    /** False when the case has a table already. */
    boolean open(CaseId caseId, Instant at) {
        return database.insertInto(NEGOTIATION_TABLE)
                        .set(NEGOTIATION_TABLE.CASE_ID, caseId.value())
                        .set(NEGOTIATION_TABLE.OPENED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<NegotiationTable> find(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_TABLE)
                .where(NEGOTIATION_TABLE.CASE_ID.eq(caseId.value()))
                .fetchOptional()
                .map(this::table);
    }

    /** One change at a time. */
    Optional<NegotiationTable> lock(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_TABLE)
                .where(NEGOTIATION_TABLE.CASE_ID.eq(caseId.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .map(this::table);
    }

    private NegotiationTable table(xieyue.schema.tables.records.NegotiationTableRecord found) {
        CaseId caseId = new CaseId(found.getCaseId());
        return new NegotiationTable(caseId, found.getRound(), found.getInRound(), clauses(caseId));
    }

    private List<TableClause> clauses(CaseId caseId) {
        return database.selectFrom(NEGOTIATION_CLAUSE)
                .where(NEGOTIATION_CLAUSE.CASE_ID.eq(caseId.value()))
                .orderBy(NEGOTIATION_CLAUSE.POSITION)
                .fetch(NegotiationTables::clause);
    }

    void save(NegotiationTable table) {
        database.update(NEGOTIATION_TABLE)
                .set(NEGOTIATION_TABLE.ROUND, table.round)
                .set(NEGOTIATION_TABLE.IN_ROUND, table.inRound)
                .set(NEGOTIATION_TABLE.CHANGES, NEGOTIATION_TABLE.CHANGES.plus(1))
                .where(NEGOTIATION_TABLE.CASE_ID.eq(table.caseId.value()))
                .execute();
    }

    void add(CaseId caseId, List<TableClause> clauses) {
        database.batchInsert(clauses.stream().map(one -> row(caseId, one)).toList())
                .execute();
    }

    void save(CaseId caseId, TableClause clause) {
        database.executeUpdate(row(caseId, clause));
    }

    private static NegotiationClauseRecord row(CaseId caseId, TableClause clause) {
        Side addedBy = clause.addedBy;
        Side next = clause.next;
        PositionId agreed = clause.agreed;
        NegotiationClauseRecord row = new NegotiationClauseRecord();
        row.setCaseId(caseId.value());
        row.setClauseKey(clause.key.value());
        row.setPosition(clause.position);
        row.setNumber(clause.number);
        row.setTopic(clause.topic.name());
        row.setTitle(clause.title);
        row.setLastText(clause.last.text());
        row.setLastAmount(Figures.amount(clause.last.figure()));
        row.setLastUnit(Figures.unit(clause.last.figure()));
        row.setLastBound(Figures.bound(clause.last.figure()));
        row.setAddedBy(addedBy == null ? null : addedBy.name());
        row.setState(clause.state.name());
        row.setNextSide(next == null ? null : next.name());
        row.setAgreed(agreed == null ? null : agreed.value());
        row.setWorkersOk(clause.workersOk);
        row.setEmployersOk(clause.employersOk);
        row.setStateRound(clause.stateRound);
        return row;
    }

    private static TableClause clause(Record found) {
        NegotiationClauseRecord row = found.into(NEGOTIATION_CLAUSE);
        TableClause clause = new TableClause(
                new ClauseKey(row.getClauseKey()),
                row.getPosition(),
                row.getNumber(),
                BargainingTopic.valueOf(row.getTopic()),
                row.getTitle(),
                new Terms(row.getLastText(), Figures.of(row.getLastAmount(), row.getLastUnit(), row.getLastBound())),
                row.getAddedBy() == null ? null : Side.valueOf(row.getAddedBy()));
        clause.state = ClauseState.valueOf(row.getState());
        clause.next = row.getNextSide() == null ? null : Side.valueOf(row.getNextSide());
        clause.agreed = row.getAgreed() == null ? null : new PositionId(row.getAgreed());
        clause.workersOk = row.getWorkersOk();
        clause.employersOk = row.getEmployersOk();
        clause.stateRound = row.getStateRound();
        return clause;
    }
}
