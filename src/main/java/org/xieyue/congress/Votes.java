package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_AGENDA_ITEM;
import static xieyue.schema.Tables.CONGRESS_VOTE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.ballots.BallotId;
import org.xieyue.jurisdictions.VoteRule;

/** Results of votes; they stay as they are. */
@Repository
class Votes {

    private final DSLContext database;

    Votes(DSLContext database) {
        this.database = database;
    }

    void add(SessionId session, VoteRow vote) {
        database.insertInto(CONGRESS_VOTE)
                .set(CONGRESS_VOTE.SESSION_ID, session.value())
                .set(CONGRESS_VOTE.ITEM_ID, vote.item())
                .set(CONGRESS_VOTE.ROUND, vote.round())
                .set(CONGRESS_VOTE.BALLOT_ID, vote.ballot().value())
                .set(CONGRESS_VOTE.TEXT_HASH, vote.textHash())
                .set(CONGRESS_VOTE.DELEGATES, vote.delegates())
                .set(CONGRESS_VOTE.PRESENT, vote.present())
                .set(CONGRESS_VOTE.ISSUED, vote.count().issued())
                .set(CONGRESS_VOTE.RETURNED, vote.count().returned())
                .set(CONGRESS_VOTE.VALID, vote.count().valid())
                .set(CONGRESS_VOTE.BLANK, vote.count().blank())
                .set(CONGRESS_VOTE.INVALID, vote.count().invalid())
                .set(CONGRESS_VOTE.YES, vote.count().yes())
                .set(CONGRESS_VOTE.NO, vote.count().no())
                .set(CONGRESS_VOTE.ABSTAIN, vote.count().abstain())
                .set(CONGRESS_VOTE.NEEDED, vote.needed())
                .set(CONGRESS_VOTE.RULE, vote.rule().name())
                .set(CONGRESS_VOTE.SOURCE, vote.source())
                .set(CONGRESS_VOTE.PASSED, vote.passed())
                .set(CONGRESS_VOTE.ELECTED, vote.elected().toArray(String[]::new))
                .set(CONGRESS_VOTE.DECIDED_ON, vote.decidedOn())
                .execute();
    }

    /** By round, in the order of the agenda. */
    List<VoteRow> of(SessionId session) {
        return database.select(CONGRESS_VOTE.fields())
                .from(CONGRESS_VOTE)
                .leftJoin(CONGRESS_AGENDA_ITEM)
                .on(CONGRESS_AGENDA_ITEM.ID.eq(CONGRESS_VOTE.ITEM_ID))
                .where(CONGRESS_VOTE.SESSION_ID.eq(session.value()))
                .orderBy(CONGRESS_VOTE.ROUND, CONGRESS_AGENDA_ITEM.POSITION, CONGRESS_VOTE.ITEM_ID)
                .fetchInto(CONGRESS_VOTE)
                .map(row -> new VoteRow(
                        row.getItemId(),
                        row.getRound(),
                        new BallotId(row.getBallotId()),
                        row.getTextHash(),
                        row.getDelegates(),
                        row.getPresent(),
                        new VoteRow.Count(
                                row.getIssued(),
                                row.getReturned(),
                                row.getValid(),
                                row.getBlank(),
                                row.getInvalid(),
                                row.getYes(),
                                row.getNo(),
                                row.getAbstain()),
                        row.getNeeded(),
                        VoteRule.valueOf(row.getRule()),
                        row.getSource(),
                        row.getPassed(),
                        List.of(row.getElected()),
                        row.getDecidedOn()));
    }
}
