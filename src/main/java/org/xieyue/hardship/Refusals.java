package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_REFUSAL;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Refusals as proposed, decided, appealed against and settled. */
@Repository
class Refusals {

    private final DSLContext database;

    Refusals(DSLContext database) {
        this.database = database;
    }

    /**
     * @param reason why, as proposed and then as decided
     */
    record Refused(String reason, @Nullable LocalDate appealedOn) {}

    /** @param by nobody when the committee's count proposes it */
    void propose(CaseId id, int round, @Nullable AccountId by, String reason) {
        database.insertInto(HARDSHIP_REFUSAL)
                .set(HARDSHIP_REFUSAL.CASE_ID, id.value())
                .set(HARDSHIP_REFUSAL.ROUND, round)
                .set(HARDSHIP_REFUSAL.PROPOSED_BY, by == null ? null : by.value())
                .set(HARDSHIP_REFUSAL.REASON, reason)
                .onConflict(HARDSHIP_REFUSAL.CASE_ID, HARDSHIP_REFUSAL.ROUND)
                .doUpdate()
                .set(HARDSHIP_REFUSAL.PROPOSED_BY, by == null ? null : by.value())
                .set(HARDSHIP_REFUSAL.REASON, reason)
                .execute();
    }

    void decide(CaseId id, int round, AccountId by, String reason) {
        database.update(HARDSHIP_REFUSAL)
                .set(HARDSHIP_REFUSAL.DECIDED_BY, by.value())
                .set(HARDSHIP_REFUSAL.REASON, reason)
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .execute();
    }

    void drop(CaseId id, int round) {
        database.deleteFrom(HARDSHIP_REFUSAL)
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .execute();
    }

    void appeal(CaseId id, int round, LocalDate on) {
        database.update(HARDSHIP_REFUSAL)
                .set(HARDSHIP_REFUSAL.APPEALED_ON, on)
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .execute();
    }

    void settle(CaseId id, int round, AccountId by) {
        database.update(HARDSHIP_REFUSAL)
                .set(HARDSHIP_REFUSAL.SETTLED_BY, by.value())
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .execute();
    }

    void decideFinally(CaseId id, int round, AccountId by, String reason) {
        settle(id, round, by);
        database.update(HARDSHIP_REFUSAL)
                .set(HARDSHIP_REFUSAL.REASON, reason)
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .execute();
    }

    Optional<Refused> of(CaseId id, int round) {
        return database.selectFrom(HARDSHIP_REFUSAL)
                .where(HARDSHIP_REFUSAL.CASE_ID.eq(id.value()).and(HARDSHIP_REFUSAL.ROUND.eq(round)))
                .fetchOptional(row -> new Refused(row.getReason(), row.getAppealedOn()));
    }
}
