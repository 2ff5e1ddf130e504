package org.xieyue.agreements;

import static org.jooq.impl.DSL.count;
import static xieyue.schema.Tables.AGREEMENT;
import static xieyue.schema.Tables.AGREEMENT_CHECK;
import static xieyue.schema.Tables.AGREEMENT_OBLIGATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.AgreementCheckRecord;
import xieyue.schema.tables.records.AgreementObligationRecord;

/** Obligations and their checks. */
@Repository
class Obligations {

    /** A check that people should be reminded of. */
    record Due(
            ObligationId id,
            LocalDate on,
            String what,
            UnionId union,
            @Nullable CaseId caseId,
            String title) {}

    private final DSLContext database;

    Obligations(DSLContext database) {
        this.database = database;
    }

    /** False when the same is owed already. */
    boolean add(Obligation owed) {
        EmployerId employer = owed.employer();
        int added = database.insertInto(AGREEMENT_OBLIGATION)
                .set(AGREEMENT_OBLIGATION.ID, owed.id().value())
                .set(AGREEMENT_OBLIGATION.AGREEMENT_ID, owed.agreement().value())
                .set(AGREEMENT_OBLIGATION.CLAUSE_KEY, owed.clause().value())
                .set(AGREEMENT_OBLIGATION.WHAT, owed.what())
                .set(AGREEMENT_OBLIGATION.OWED_BY, owed.owedBy().name())
                .set(AGREEMENT_OBLIGATION.EMPLOYER_ID, employer == null ? null : employer.value())
                .set(AGREEMENT_OBLIGATION.EVERY_MONTHS, owed.everyMonths())
                .set(AGREEMENT_OBLIGATION.FIRST_DUE_ON, owed.firstDueOn())
                .set(AGREEMENT_OBLIGATION.LAST_DUE_ON, owed.lastDueOn())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            for (Obligation.Check check : owed.checks()) {
                database.insertInto(AGREEMENT_CHECK)
                        .set(AGREEMENT_CHECK.OBLIGATION_ID, owed.id().value())
                        .set(AGREEMENT_CHECK.DUE_ON, check.dueOn())
                        .execute();
            }
        }
        return added == 1;
    }

    /** The one that says the same and has not ended. */
    Optional<ObligationId> same(Obligation owed) {
        EmployerId employer = owed.employer();
        return database.select(AGREEMENT_OBLIGATION.ID)
                .from(AGREEMENT_OBLIGATION)
                .where(AGREEMENT_OBLIGATION.AGREEMENT_ID.eq(owed.agreement().value()))
                .and(AGREEMENT_OBLIGATION.CLAUSE_KEY.eq(owed.clause().value()))
                .and(AGREEMENT_OBLIGATION.WHAT.eq(owed.what()))
                .and(AGREEMENT_OBLIGATION.OWED_BY.eq(owed.owedBy().name()))
                .and(AGREEMENT_OBLIGATION.EMPLOYER_ID.isNotDistinctFrom(employer == null ? null : employer.value()))
                .and(AGREEMENT_OBLIGATION.ENDED_ON.isNull())
                .fetchOptional(row -> new ObligationId(row.value1()));
    }

    Optional<Obligation> find(ObligationId id) {
        return list(AGREEMENT_OBLIGATION.ID.eq(id.value())).stream().findFirst();
    }

    /** By first due day. */
    List<Obligation> of(AgreementId id) {
        return list(AGREEMENT_OBLIGATION.AGREEMENT_ID.eq(id.value()));
    }

    private List<Obligation> list(Condition condition) {
        List<AgreementObligationRecord> rows = database.selectFrom(AGREEMENT_OBLIGATION)
                .where(condition)
                .orderBy(AGREEMENT_OBLIGATION.FIRST_DUE_ON, AGREEMENT_OBLIGATION.WHAT, AGREEMENT_OBLIGATION.ID)
                .fetch();
        Map<UUID, List<AgreementCheckRecord>> checks = database
                .selectFrom(AGREEMENT_CHECK)
                .where(AGREEMENT_CHECK.OBLIGATION_ID.in(
                        rows.stream().map(AgreementObligationRecord::getId).toList()))
                .orderBy(AGREEMENT_CHECK.DUE_ON)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(AgreementCheckRecord::getObligationId));
        return rows.stream()
                .map(row -> obligation(row, checks.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    /** False when somebody was faster. */
    boolean check(
            ObligationId id,
            LocalDate dueOn,
            LocalDate on,
            Obligation.Result result,
            String note,
            @Nullable DocumentId evidence,
            @Nullable AccountId by) {
        return database.update(AGREEMENT_CHECK)
                        .set(AGREEMENT_CHECK.CHECKED_ON, on)
                        .set(AGREEMENT_CHECK.RESULT, result.name())
                        .set(AGREEMENT_CHECK.NOTE, note)
                        .set(AGREEMENT_CHECK.DOCUMENT_ID, evidence == null ? null : evidence.value())
                        .set(AGREEMENT_CHECK.CHECKED_BY, by == null ? null : by.value())
                        .where(AGREEMENT_CHECK.OBLIGATION_ID.eq(id.value()))
                        .and(AGREEMENT_CHECK.DUE_ON.eq(dueOn))
                        .and(AGREEMENT_CHECK.CHECKED_ON.isNull())
                        .execute()
                == 1;
    }

    /** Nothing is due after this day; what was checked stays. */
    void end(Condition which, LocalDate last) {
        List<UUID> ids = database.select(AGREEMENT_OBLIGATION.ID)
                .from(AGREEMENT_OBLIGATION)
                .where(which, AGREEMENT_OBLIGATION.ENDED_ON.isNull())
                .forUpdate()
                .fetch(AGREEMENT_OBLIGATION.ID);
        database.deleteFrom(AGREEMENT_CHECK)
                .where(AGREEMENT_CHECK.OBLIGATION_ID.in(ids))
                .and(AGREEMENT_CHECK.DUE_ON.gt(last))
                .and(AGREEMENT_CHECK.CHECKED_ON.isNull())
                .execute();
        database.update(AGREEMENT_OBLIGATION)
                .set(AGREEMENT_OBLIGATION.ENDED_ON, last)
                .where(AGREEMENT_OBLIGATION.ID.in(ids))
                .execute();
    }

    void end(ObligationId id, LocalDate last) {
        end(AGREEMENT_OBLIGATION.ID.eq(id.value()), last);
    }

    void endAll(AgreementId id, LocalDate last) {
        end(AGREEMENT_OBLIGATION.AGREEMENT_ID.eq(id.value()), last);
    }

    /** Unchecked and not reminded of, due until this day; nobody else takes them until the transaction ends. */
    List<Due> toRemind(LocalDate until, int most) {
        return database.select(
                        AGREEMENT_CHECK.OBLIGATION_ID,
                        AGREEMENT_CHECK.DUE_ON,
                        AGREEMENT_OBLIGATION.WHAT,
                        AGREEMENT.UNION_ID,
                        AGREEMENT.CASE_ID,
                        AGREEMENT.TITLE)
                .from(AGREEMENT_CHECK)
                .join(AGREEMENT_OBLIGATION)
                .on(AGREEMENT_OBLIGATION.ID.eq(AGREEMENT_CHECK.OBLIGATION_ID))
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(AGREEMENT_OBLIGATION.AGREEMENT_ID))
                .where(AGREEMENT_CHECK.DUE_ON.le(until))
                .and(AGREEMENT_CHECK.CHECKED_ON.isNull())
                .and(AGREEMENT_CHECK.REMINDED_ON.isNull())
                .orderBy(AGREEMENT_CHECK.DUE_ON, AGREEMENT_CHECK.OBLIGATION_ID)
                .limit(most)
                .forUpdate()
                .of(AGREEMENT_CHECK)
                .skipLocked()
                .fetch(row -> new Due(
                        new ObligationId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new UnionId(row.value4()),
                        row.value5() == null ? null : new CaseId(row.value5()),
                        row.value6()));
    }

    /** How many checks of each agreement of these unions are overdue on the day. */
    Map<AgreementId, Integer> overdue(Collection<UnionId> unions, LocalDate today) {
        return database.select(AGREEMENT.ID, count())
                .from(AGREEMENT_CHECK)
                .join(AGREEMENT_OBLIGATION)
                .on(AGREEMENT_OBLIGATION.ID.eq(AGREEMENT_CHECK.OBLIGATION_ID))
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(AGREEMENT_OBLIGATION.AGREEMENT_ID))
                .where(
                        AGREEMENT_CHECK.DUE_ON.lt(today),
                        AGREEMENT_CHECK.CHECKED_ON.isNull(),
                        AGREEMENT.UNION_ID.in(
                                unions.stream().map(UnionId::value).toList()))
                .groupBy(AGREEMENT.ID)
                .fetchMap(row -> new AgreementId(row.value1()), row -> row.value2());
    }

    void reminded(ObligationId id, LocalDate dueOn, LocalDate on) {
        database.update(AGREEMENT_CHECK)
                .set(AGREEMENT_CHECK.REMINDED_ON, on)
                .where(AGREEMENT_CHECK.OBLIGATION_ID.eq(id.value()), AGREEMENT_CHECK.DUE_ON.eq(dueOn))
                .execute();
    }

    private static Obligation obligation(AgreementObligationRecord row, List<AgreementCheckRecord> checks) {
        UUID employer = row.getEmployerId();
        return new Obligation(
                new ObligationId(row.getId()),
                new AgreementId(row.getAgreementId()),
                new ClauseKey(row.getClauseKey()),
                row.getWhat(),
                Obligation.Party.valueOf(row.getOwedBy()),
                employer == null ? null : new EmployerId(employer),
                row.getEveryMonths(),
                row.getFirstDueOn(),
                row.getLastDueOn(),
                row.getEndedOn(),
                checks.stream().map(Obligations::check).toList());
    }

    private static Obligation.Check check(AgreementCheckRecord row) {
        String result = row.getResult();
        UUID evidence = row.getDocumentId();
        return new Obligation.Check(
                row.getDueOn(),
                row.getRemindedOn(),
                row.getCheckedOn(),
                result == null ? null : Obligation.Result.valueOf(result),
                row.getNote(),
                evidence == null ? null : new DocumentId(evidence));
    }
}
