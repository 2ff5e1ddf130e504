package org.xieyue.needs;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.NEED_CLAIM;
import static xieyue.schema.Tables.NEED_CLAIM_PERSON;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.NeedClaimPersonRecord;
import xieyue.schema.tables.records.NeedClaimRecord;

/** Who has claimed what for whom. */
@Repository
class Claims {

    private static final String HELD = "HELD";
    private static final String FINAL = "FINAL";

    private final DSLContext database;

    Claims(DSLContext database) {
        this.database = database;
    }

    void add(
            CaseId caseId,
            UnionId union,
            String programme,
            Collection<String> people,
            List<Claim> claims,
            int year,
            Instant at) {
        List<NeedClaimRecord> heads = new ArrayList<>();
        List<NeedClaimPersonRecord> holders = new ArrayList<>();
        for (Claim claim : claims) {
            NeedClaimRecord head = new NeedClaimRecord();
            head.setId(UUID.randomUUID());
            head.setCaseId(caseId.value());
            head.setUnionId(union.value());
            head.setProgramme(programme);
            head.setNeed(claim.need().name());
            head.setYear(year);
            head.setAmountFen(claim.amount().fen());
            head.setState(HELD);
            head.setClaimedAt(at.atOffset(ZoneOffset.UTC));
            heads.add(head);
            people.forEach(person -> holders.add(new NeedClaimPersonRecord(head.getId(), person)));
        }
        database.batchInsert(heads).execute();
        database.batchInsert(holders).execute();
    }

    /** The claims of a case, promised or final. */
    List<StandingClaim> of(CaseId caseId) {
        return database.selectFrom(NEED_CLAIM)
                .where(NEED_CLAIM.CASE_ID.eq(caseId.value()))
                .and(NEED_CLAIM.STATE.in(HELD, FINAL))
                .fetch(Claims::standing);
    }

    /** Those that can still be given back; nobody else ends them meanwhile. */
    List<UUID> lock(CaseId caseId) {
        return database.select(NEED_CLAIM.ID)
                .from(NEED_CLAIM)
                .where(NEED_CLAIM.CASE_ID.eq(caseId.value()))
                .and(NEED_CLAIM.STATE.eq(HELD))
                .orderBy(NEED_CLAIM.ID)
                .forUpdate()
                .fetch(NEED_CLAIM.ID);
    }

    void giveBack(Collection<UUID> ids, Instant at) {
        database.update(NEED_CLAIM)
                .set(NEED_CLAIM.STATE, "RETURNED")
                .set(NEED_CLAIM.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(NEED_CLAIM.ID.in(ids))
                .execute();
    }

    void settle(Collection<CaseId> cases, Instant at) {
        database.update(NEED_CLAIM)
                .set(NEED_CLAIM.STATE, FINAL)
                .set(NEED_CLAIM.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(NEED_CLAIM.CASE_ID.eq(
                        any(cases.stream().map(CaseId::value).toArray(UUID[]::new))))
                .and(NEED_CLAIM.STATE.eq(HELD))
                .execute();
    }

    /** Of other cases, in which anybody of these people has a part; each once. */
    List<StandingClaim> standing(Collection<PersonKey> people, int year, CaseId except) {
        String[] keys = people.stream().map(PersonKey::value).toArray(String[]::new);
        return database.selectFrom(NEED_CLAIM)
                .where(NEED_CLAIM.ID.in(select(NEED_CLAIM_PERSON.CLAIM_ID)
                        .from(NEED_CLAIM_PERSON)
                        .where(NEED_CLAIM_PERSON.PERSON_KEY.eq(any(keys)))))
                .and(NEED_CLAIM.YEAR.eq(year))
                .and(NEED_CLAIM.STATE.in(HELD, FINAL))
                .and(NEED_CLAIM.CASE_ID.ne(except.value()))
                .orderBy(NEED_CLAIM.NEED, NEED_CLAIM.CLAIMED_AT)
                .fetch(Claims::standing);
    }

    private static StandingClaim standing(NeedClaimRecord row) {
        return new StandingClaim(
                row.getId(),
                new CaseId(row.getCaseId()),
                new UnionId(row.getUnionId()),
                Need.valueOf(row.getNeed()),
                row.getYear(),
                new Yuan(row.getAmountFen()),
                row.getState().equals(FINAL));
    }
}
