package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_CASE;
import static xieyue.schema.Tables.HARDSHIP_HOUSEHOLD_PERSON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.HardshipCaseRecord;

/** Cases whole, and by which people a household is recognised. */
@Repository
class HardshipCases {

    private final DSLContext database;
    private final SealedRecords sealed;

    HardshipCases(DSLContext database, SealedRecords sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * Stores a new case unless one of its people is in an open case already.
     *
     * @return false when another case was first; then nothing is stored
     */
    boolean add(HardshipCase aid, List<String> personKeys) {
        HardshipCaseRecord row = database.newRecord(HARDSHIP_CASE);
        row.setId(aid.id.value());
        row.setUnionId(aid.union.value());
        row.setApplicantId(aid.applicant == null ? null : aid.applicant.value());
        row.setOpenedBy(aid.openedBy.value());
        row.setOpenedOn(aid.openedOn);
        row.setVersion(0);
        write(row, aid.state());
        row.insert();
        if (claimPeople(aid.id, personKeys)) {
            return true;
        }
        database.deleteFrom(HARDSHIP_CASE)
                .where(HARDSHIP_CASE.ID.eq(aid.id.value()))
                .execute();
        return false;
    }

    /** In one order for everybody, so that two applications of one household cannot lock each other out. */
    private boolean claimPeople(CaseId id, List<String> personKeys) {
        List<String> keys = personKeys.stream().distinct().sorted().toList();
        for (String key : keys) {
            int claimed = database.insertInto(HARDSHIP_HOUSEHOLD_PERSON)
                    .set(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID, id.value())
                    .set(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY, key)
                    .onConflictDoNothing()
                    .execute();
            if (claimed == 0) {
                return false;
            }
        }
        return true;
    }

    /** The people of a repaired application instead of the former ones; false when one of them is in another open case. */
    boolean replacePeople(CaseId id, List<String> personKeys) {
        List<String> former = database.deleteFrom(HARDSHIP_HOUSEHOLD_PERSON)
                .where(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID.eq(id.value()))
                .returning(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY)
                .fetch(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY);
        if (claimPeople(id, personKeys)) {
            return true;
        }
        database.deleteFrom(HARDSHIP_HOUSEHOLD_PERSON)
                .where(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID.eq(id.value()))
                .execute();
        claimPeople(id, former);
        return false;
    }

    /** The household may apply again. */
    void freePeople(CaseId id) {
        database.update(HARDSHIP_HOUSEHOLD_PERSON)
                .set(HARDSHIP_HOUSEHOLD_PERSON.IS_OPEN, false)
                .where(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID.eq(id.value()))
                .execute();
    }

    List<String> personKeys(CaseId id) {
        return database.select(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY)
                .from(HARDSHIP_HOUSEHOLD_PERSON)
                .where(HARDSHIP_HOUSEHOLD_PERSON.CASE_ID.eq(id.value()))
                .fetch(HARDSHIP_HOUSEHOLD_PERSON.PERSON_KEY);
    }

    int earlierCases(CaseId id) {
        var mine = HARDSHIP_HOUSEHOLD_PERSON.as("mine");
        var other = HARDSHIP_HOUSEHOLD_PERSON.as("other");
        return database.fetchCount(database.selectDistinct(other.CASE_ID)
                .from(other)
                .join(mine)
                .on(mine.PERSON_KEY.eq(other.PERSON_KEY))
                .where(mine.CASE_ID.eq(id.value()).and(other.CASE_ID.ne(id.value()))));
    }

    /** For a command: nobody else changes the case until it is done. */
    HardshipCase lock(CaseId id) {
        return Optional.ofNullable(database.selectFrom(HARDSHIP_CASE)
                        .where(HARDSHIP_CASE.ID.eq(id.value()))
                        .forUpdate()
                        .fetchOne())
                .map(this::read)
                .orElseThrow(NotFound::new);
    }

    Optional<HardshipCase> find(CaseId id) {
        return Optional.ofNullable(database.selectFrom(HARDSHIP_CASE)
                        .where(HARDSHIP_CASE.ID.eq(id.value()))
                        .fetchOne())
                .map(this::read);
    }

    void save(HardshipCase aid) {
        HardshipCaseRecord row = database.newRecord(HARDSHIP_CASE);
        write(row, aid.state());
        row.setVersion(aid.version + 1);
        int saved = database.update(HARDSHIP_CASE)
                .set(row)
                .where(HARDSHIP_CASE.ID.eq(aid.id.value()).and(HARDSHIP_CASE.VERSION.eq(aid.version)))
                .execute();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody else has just changed the case " + aid.id);
        }
    }

    private void write(HardshipCaseRecord row, HardshipCase.State state) {
        row.setApplicantKey(state.applicantKey());
        row.setStage(state.stage().name());
        row.setRound(state.round());
        row.setSealedApplication(sealed.seal("hardship_case.sealed_application", state.application()));
        Assessment assessment = state.assessment();
        if (assessment != null) {
            row.setSealedAssessment(sealed.seal("hardship_case.sealed_assessment", assessment));
            row.setCategory(assessment.category().name());
            row.setNearMiss(assessment.nearMiss());
        }
        row.setNoticeConsent(state.noticeConsent());
        Yuan amount = state.amount();
        row.setAmountFen(amount == null ? null : amount.fen());
        ApprovalTier tier = state.tier();
        row.setTier(tier == null ? null : tier.name());
        row.setBudgetLineId(state.budgetLine());
        row.setApprovedHash(state.approvedHash());
        row.setRecheckOn(state.recheckOn());
    }

    private HardshipCase read(HardshipCaseRecord row) {
        byte[] assessed = row.getSealedAssessment();
        @Nullable UUID applicant = row.getApplicantId();
        @Nullable Long fen = row.getAmountFen();
        @Nullable String tier = row.getTier();
        return new HardshipCase(
                new CaseId(row.getId()),
                new UnionId(row.getUnionId()),
                applicant == null ? null : new AccountId(applicant),
                new AccountId(row.getOpenedBy()),
                row.getOpenedOn(),
                row.getVersion(),
                new HardshipCase.State(
                        row.getApplicantKey(),
                        Stage.valueOf(row.getStage()),
                        row.getRound(),
                        sealed.open("hardship_case.sealed_application", row.getSealedApplication(), Application.class),
                        assessed == null
                                ? null
                                : sealed.open("hardship_case.sealed_assessment", assessed, Assessment.class),
                        row.getNoticeConsent(),
                        fen == null ? null : new Yuan(fen),
                        tier == null ? null : ApprovalTier.valueOf(tier),
                        row.getBudgetLineId(),
                        row.getApprovedHash(),
                        row.getRecheckOn()));
    }

    /** All cases that stand there now. */
    Set<CaseId> at(Stage stage) {
        return database.select(HARDSHIP_CASE.ID)
                .from(HARDSHIP_CASE)
                .where(HARDSHIP_CASE.STAGE.eq(stage.name()))
                .fetchSet(row -> new CaseId(row.value1()));
    }
}
