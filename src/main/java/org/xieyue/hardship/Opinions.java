package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_OPINION;

import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** The committee's opinions; a member who was asked and has not answered has none yet. */
@Repository
class Opinions {

    private final DSLContext database;

    Opinions(DSLContext database) {
        this.database = database;
    }

    record Count(int asked, int agreeing, int against) {
        boolean isComplete() {
            return asked > 0 && agreeing + against == asked;
        }

        /** More than half of all members who were asked. */
        boolean agrees() {
            return agreeing * 2 > asked;
        }
    }

    void ask(CaseId id, int round, Collection<AccountId> members) {
        members.forEach(member -> database.insertInto(HARDSHIP_OPINION)
                .set(HARDSHIP_OPINION.CASE_ID, id.value())
                .set(HARDSHIP_OPINION.ROUND, round)
                .set(HARDSHIP_OPINION.MEMBER_ID, member.value())
                .onConflictDoNothing()
                .execute());
    }

    /** False when this person was not asked or has answered. */
    boolean give(CaseId id, int round, AccountId member, boolean agrees) {
        return database.update(HARDSHIP_OPINION)
                        .set(HARDSHIP_OPINION.AGREES, agrees)
                        .where(HARDSHIP_OPINION
                                .CASE_ID
                                .eq(id.value())
                                .and(HARDSHIP_OPINION.ROUND.eq(round))
                                .and(HARDSHIP_OPINION.MEMBER_ID.eq(member.value()))
                                .and(HARDSHIP_OPINION.AGREES.isNull()))
                        .execute()
                == 1;
    }

    /** Asked and not yet answered. */
    boolean isAwaitedOf(CaseId id, int round, AccountId member) {
        return database.fetchExists(
                HARDSHIP_OPINION,
                HARDSHIP_OPINION.CASE_ID.eq(id.value()),
                HARDSHIP_OPINION.ROUND.eq(round),
                HARDSHIP_OPINION.MEMBER_ID.eq(member.value()),
                HARDSHIP_OPINION.AGREES.isNull());
    }

    /** No longer asked. */
    void spare(CaseId id, int round, AccountId member) {
        database.deleteFrom(HARDSHIP_OPINION)
                .where(HARDSHIP_OPINION
                        .CASE_ID
                        .eq(id.value())
                        .and(HARDSHIP_OPINION.ROUND.eq(round))
                        .and(HARDSHIP_OPINION.MEMBER_ID.eq(member.value()))
                        .and(HARDSHIP_OPINION.AGREES.isNull()))
                .execute();
    }

    Count count(CaseId id, int round) {
        int asked = 0;
        int agreeing = 0;
        int against = 0;
        for (Boolean agrees : database.select(HARDSHIP_OPINION.AGREES)
                .from(HARDSHIP_OPINION)
                .where(HARDSHIP_OPINION.CASE_ID.eq(id.value()).and(HARDSHIP_OPINION.ROUND.eq(round)))
                .fetch(HARDSHIP_OPINION.AGREES)) {
            asked++;
            if (Boolean.TRUE.equals(agrees)) {
                agreeing++;
            } else if (Boolean.FALSE.equals(agrees)) {
                against++;
            }
        }
        return new Count(asked, agreeing, against);
    }
}
