package org.xieyue.bargaining;

import static xieyue.schema.Tables.BARGAINING_STAND_IN;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.TaskPost;

/** Cases on which a union above works; their tasks ask its officers. */
@Repository
class StandIns implements TaskPost {

    private final DSLContext database;

    StandIns(DSLContext database) {
        this.database = database;
    }

    Optional<StandIn> of(CaseId id) {
        return database.selectFrom(BARGAINING_STAND_IN)
                .where(BARGAINING_STAND_IN.CASE_ID.eq(id.value()))
                .fetchOptional(row -> new StandIn(new UnionId(row.getUnionId()), row.getReason(), row.getSince()));
    }

    void add(CaseId id, StandIn standIn, AccountId by) {
        database.insertInto(BARGAINING_STAND_IN)
                .set(BARGAINING_STAND_IN.CASE_ID, id.value())
                .set(BARGAINING_STAND_IN.UNION_ID, standIn.union().value())
                .set(BARGAINING_STAND_IN.REASON, standIn.reason())
                .set(BARGAINING_STAND_IN.SINCE, standIn.since())
                .set(BARGAINING_STAND_IN.TAKEN_BY, by.value())
                .execute();
    }

    void end(CaseId id) {
        database.deleteFrom(BARGAINING_STAND_IN)
                .where(BARGAINING_STAND_IN.CASE_ID.eq(id.value()))
                .execute();
    }

    @Override
    public Optional<UnionId> unionOf(CaseId caseId, Role role) {
        return role == Role.BARGAINING_OFFICER ? of(caseId).map(StandIn::union) : Optional.empty();
    }
}
