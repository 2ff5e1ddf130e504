package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_CASE;
import static xieyue.schema.Tables.HARDSHIP_VISIT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Signatures and findings of home visits. */
@Repository
class Visits {

    private static final String COLUMN = "hardship_visit.sealed_findings";

    private final DSLContext database;
    private final SealedRecords sealed;

    Visits(DSLContext database, SealedRecords sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** False when this visitor has signed in this round already. */
    boolean sign(CaseId id, int round, AccountId visitor, HomeVisit findings, Instant at) {
        return database.insertInto(HARDSHIP_VISIT)
                        .set(HARDSHIP_VISIT.CASE_ID, id.value())
                        .set(HARDSHIP_VISIT.ROUND, round)
                        .set(HARDSHIP_VISIT.VISITOR_ID, visitor.value())
                        .set(HARDSHIP_VISIT.SIGNED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(HARDSHIP_VISIT.SEALED_FINDINGS, sealed.seal(COLUMN, findings))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<HomeVisit> of(CaseId id, int round) {
        return database.selectFrom(HARDSHIP_VISIT)
                .where(HARDSHIP_VISIT.CASE_ID.eq(id.value()).and(HARDSHIP_VISIT.ROUND.eq(round)))
                .orderBy(HARDSHIP_VISIT.SIGNED_AT, HARDSHIP_VISIT.VISITOR_ID)
                .fetch(row -> sealed.open(COLUMN, row.getSealedFindings(), HomeVisit.class));
    }

    /** Those of these cases that this visitor has signed in their present round. */
    Set<CaseId> signedBy(Collection<CaseId> cases, AccountId visitor) {
        return database.select(HARDSHIP_VISIT.CASE_ID)
                .from(HARDSHIP_VISIT)
                .join(HARDSHIP_CASE)
                .on(HARDSHIP_CASE.ID.eq(HARDSHIP_VISIT.CASE_ID).and(HARDSHIP_CASE.ROUND.eq(HARDSHIP_VISIT.ROUND)))
                .where(HARDSHIP_VISIT
                        .CASE_ID
                        .in(cases.stream().map(CaseId::value).toList())
                        .and(HARDSHIP_VISIT.VISITOR_ID.eq(visitor.value())))
                .fetchSet(row -> new CaseId(row.value1()));
    }
}
