package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_FURTHER_REVIEW;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Who has looked at a case once more after the county; what was said before the county agreed anew stands no longer. */
@Repository
class FurtherReviews {

    private final DSLContext database;

    FurtherReviews(DSLContext database) {
        this.database = database;
    }

    enum Outcome {
        AGREED,
        RETURNED,
        REFUSED
    }

    /** False when this person has reviewed what the county agreed to. */
    boolean add(HardshipCase aid, AccountId reviewer, Outcome outcome, Instant at) {
        return database.insertInto(HARDSHIP_FURTHER_REVIEW)
                        .set(HARDSHIP_FURTHER_REVIEW.ID, UUID.randomUUID())
                        .set(HARDSHIP_FURTHER_REVIEW.CASE_ID, aid.id.value())
                        .set(HARDSHIP_FURTHER_REVIEW.ROUND, aid.round())
                        .set(HARDSHIP_FURTHER_REVIEW.REVIEWER_ID, reviewer.value())
                        .set(HARDSHIP_FURTHER_REVIEW.OUTCOME, outcome.name())
                        .set(HARDSHIP_FURTHER_REVIEW.AMOUNT_FEN, aid.amount().fen())
                        .set(HARDSHIP_FURTHER_REVIEW.DECIDED_AT, at.atOffset(java.time.ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The county agrees anew, perhaps to another amount: everybody may look again. */
    void lapse(CaseId id) {
        database.update(HARDSHIP_FURTHER_REVIEW)
                .set(HARDSHIP_FURTHER_REVIEW.STANDS, false)
                .where(HARDSHIP_FURTHER_REVIEW.CASE_ID.eq(id.value()).and(HARDSHIP_FURTHER_REVIEW.STANDS.isTrue()))
                .execute();
    }

    /** How many agree to what the county has agreed to now. */
    int agreeing(CaseId id) {
        return database.fetchCount(
                HARDSHIP_FURTHER_REVIEW,
                HARDSHIP_FURTHER_REVIEW.CASE_ID.eq(id.value()),
                HARDSHIP_FURTHER_REVIEW.STANDS.isTrue(),
                HARDSHIP_FURTHER_REVIEW.OUTCOME.eq(Outcome.AGREED.name()));
    }

    /** Those which this person has reviewed already. */
    Set<CaseId> reviewedBy(Collection<CaseId> cases, AccountId person) {
        return database.select(HARDSHIP_FURTHER_REVIEW.CASE_ID)
                .from(HARDSHIP_FURTHER_REVIEW)
                .where(HARDSHIP_FURTHER_REVIEW
                        .CASE_ID
                        .in(cases.stream().map(CaseId::value).toList())
                        .and(HARDSHIP_FURTHER_REVIEW.REVIEWER_ID.eq(person.value()))
                        .and(HARDSHIP_FURTHER_REVIEW.STANDS.isTrue()))
                .fetchSet(row -> new CaseId(row.value1()));
    }
}
