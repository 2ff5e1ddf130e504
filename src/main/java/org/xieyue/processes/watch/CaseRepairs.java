package org.xieyue.processes.watch;

import static xieyue.schema.Tables.CASE_REPAIR;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.CaseRepairRecord;

/** Proposals to move a case; at most one open for a case, which the database guards. */
@Repository
class CaseRepairs {

    record Stored(
            RepairId id,
            CaseId caseId,
            String processKey,
            String from,
            String to,
            String standing,
            String reason,
            AccountId proposedBy,
            Instant proposedAt,
            Repair.@Nullable Decision decision,
            @Nullable AccountId decidedBy) {}

    private final DSLContext database;
    private final BusinessClock clock;

    CaseRepairs(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when somebody else was faster. */
    boolean add(Stored repair, String processInstance) {
        return database.insertInto(CASE_REPAIR)
                        .set(CASE_REPAIR.ID, repair.id().value())
                        .set(CASE_REPAIR.CASE_ID, repair.caseId().value())
                        .set(CASE_REPAIR.PROCESS_KEY, repair.processKey())
                        .set(CASE_REPAIR.PROCESS_INSTANCE, processInstance)
                        .set(CASE_REPAIR.FROM_STEP, repair.from())
                        .set(CASE_REPAIR.TO_STEP, repair.to())
                        .set(CASE_REPAIR.STANDING, repair.standing())
                        .set(CASE_REPAIR.REASON, repair.reason())
                        .set(CASE_REPAIR.PROPOSED_BY, repair.proposedBy().value())
                        .set(CASE_REPAIR.PROPOSED_AT, repair.proposedAt().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<Stored> lock(RepairId id) {
        return database.selectFrom(CASE_REPAIR)
                .where(CASE_REPAIR.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(CaseRepairs::stored);
    }

    /** The open proposal of a case, held until the end of the transaction. */
    Optional<Stored> lockOpen(CaseId id) {
        return database.selectFrom(CASE_REPAIR)
                .where(CASE_REPAIR.CASE_ID.eq(id.value()), CASE_REPAIR.DECISION.isNull())
                .forUpdate()
                .fetchOptional()
                .map(CaseRepairs::stored);
    }

    /** Open ones first, then the newest. */
    List<Stored> of(String processKey, int most) {
        return database.selectFrom(CASE_REPAIR)
                .where(CASE_REPAIR.PROCESS_KEY.eq(processKey))
                .orderBy(CASE_REPAIR.DECISION.isNotNull(), CASE_REPAIR.PROPOSED_AT.desc(), CASE_REPAIR.ID)
                .limit(most)
                .fetch(CaseRepairs::stored);
    }

    void decide(RepairId id, Repair.Decision decision, AccountId by) {
        database.update(CASE_REPAIR)
                .set(CASE_REPAIR.DECISION, decision.name())
                .set(CASE_REPAIR.DECIDED_BY, by.value())
                .set(CASE_REPAIR.DECIDED_AT, clock.time().toOffsetDateTime())
                .where(CASE_REPAIR.ID.eq(id.value()))
                .execute();
    }

    private static Stored stored(CaseRepairRecord row) {
        UUID decidedBy = row.getDecidedBy();
        String decision = row.getDecision();
        return new Stored(
                new RepairId(row.getId()),
                new CaseId(row.getCaseId()),
                row.getProcessKey(),
                row.getFromStep(),
                row.getToStep(),
                row.getStanding(),
                row.getReason(),
                new AccountId(row.getProposedBy()),
                row.getProposedAt().toInstant(),
                decision == null ? null : Repair.Decision.valueOf(decision),
                decidedBy == null ? null : new AccountId(decidedBy));
    }
}
