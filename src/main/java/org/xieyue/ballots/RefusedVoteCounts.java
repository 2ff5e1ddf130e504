package org.xieyue.ballots;

import static xieyue.schema.Tables.REFUSED_VOTE;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How many votes were refused, by reason. */
@Repository
class RefusedVoteCounts {

    private final DSLContext database;

    RefusedVoteCounts(DSLContext database) {
        this.database = database;
    }

    void add(BallotId ballot, String reason, long count) {
        database.insertInto(REFUSED_VOTE)
                .set(REFUSED_VOTE.BALLOT_ID, ballot.value())
                .set(REFUSED_VOTE.REASON, reason)
                .set(REFUSED_VOTE.COUNT, count)
                .onDuplicateKeyUpdate()
                .set(REFUSED_VOTE.COUNT, REFUSED_VOTE.COUNT.plus(count))
                .execute();
    }

    Map<String, Long> of(BallotId ballot) {
        return database.selectFrom(REFUSED_VOTE)
                .where(REFUSED_VOTE.BALLOT_ID.eq(ballot.value()))
                .fetchMap(REFUSED_VOTE.REASON, REFUSED_VOTE.COUNT);
    }
}
