package org.xieyue.agreements;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.AGREEMENT;
import static xieyue.schema.Tables.AGREEMENT_COVERAGE;
import static xieyue.schema.Tables.AGREEMENT_PUBLICATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Agreements as such, without texts. */
@Repository
class AgreementFiles {

    private static final Field<Integer> EMPLOYERS = field(
                    select(count()).from(AGREEMENT_COVERAGE).where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(AGREEMENT.ID)))
            .as("employers");
    private static final Field<BigDecimal> WORKERS = field(select(sum(AGREEMENT_COVERAGE.WORKERS))
                    .from(AGREEMENT_COVERAGE)
                    .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(AGREEMENT.ID)))
            .as("workers");

    private final DSLContext database;

    AgreementFiles(DSLContext database) {
        this.database = database;
    }

    /** False when the case has an agreement already. */
    boolean add(AgreementId id, @Nullable CaseId caseId, NewAgreement agreement, AgreementStage stage, Instant at) {
        return database.insertInto(AGREEMENT)
                        .set(AGREEMENT.ID, id.value())
                        .set(AGREEMENT.CASE_ID, caseId == null ? null : caseId.value())
                        .set(AGREEMENT.UNION_ID, agreement.union().value())
                        .set(AGREEMENT.JURISDICTION, agreement.jurisdiction())
                        .set(AGREEMENT.TITLE, agreement.title())
                        .set(AGREEMENT.KIND, agreement.kind().name())
                        .set(AGREEMENT.SCOPE, agreement.scope().name())
                        .set(AGREEMENT.OUTCOME, agreement.outcome().name())
                        .set(AGREEMENT.SECOND_ROUND, agreement.secondRound().name())
                        .set(AGREEMENT.COVERAGE, agreement.coverage().name())
                        .set(AGREEMENT.INDUSTRY, agreement.industry())
                        .set(AGREEMENT.STAGE, stage.name())
                        .set(AGREEMENT.MODEL_ID, value(agreement.model()))
                        .set(AGREEMENT.HIGHER_ID, value(agreement.higher()))
                        .set(AGREEMENT.PREVIOUS_ID, value(agreement.previous()))
                        .set(AGREEMENT.OPENED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static @Nullable UUID value(@Nullable AgreementId id) {
        return id == null ? null : id.value();
    }

    Optional<AgreementId> of(CaseId caseId) {
        return database.select(AGREEMENT.ID)
                .from(AGREEMENT)
                .where(AGREEMENT.CASE_ID.eq(caseId.value()))
                .orderBy(AGREEMENT.STAGE.eq(AgreementStage.DROPPED.name()), AGREEMENT.OPENED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new AgreementId(row.value1()));
    }

    Optional<AgreementRow> find(AgreementId id) {
        return rows().where(AGREEMENT.ID.eq(id.value())).fetchOptional(AgreementFiles::row);
    }

    /** For whoever changes it: nobody else does until the transaction ends. */
    Optional<AgreementRow> lock(AgreementId id) {
        database.select(AGREEMENT.ID)
                .from(AGREEMENT)
                .where(AGREEMENT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The caller holds the lock. */
    void save(AgreementRow row, String endReason) {
        ContentHash bound = row.bound();
        database.update(AGREEMENT)
                .set(AGREEMENT.STAGE, row.stage().name())
                .set(AGREEMENT.VERSION, row.version())
                .set(AGREEMENT.BOUND_HASH, bound == null ? null : bound.toString())
                .set(AGREEMENT.TERM_FROM, row.termFrom())
                .set(AGREEMENT.TERM_UNTIL, row.termUntil())
                .set(AGREEMENT.INITIALLED_ON, row.initialledOn())
                .set(AGREEMENT.PASSED_ON, row.passedOn())
                .set(AGREEMENT.SIGNED_ON, row.signedOn())
                .set(AGREEMENT.FILED_ON, row.filedOn())
                .set(AGREEMENT.IN_FORCE_FROM, row.inForceFrom())
                .set(AGREEMENT.ENDED_ON, row.endedOn())
                .set(
                        AGREEMENT.END_REASON,
                        endReason.isEmpty() ? AGREEMENT.END_REASON : org.jooq.impl.DSL.val(endReason))
                .where(AGREEMENT.ID.eq(row.id().value()))
                .execute();
    }

    /** In force on the day, and binding one of the employers of this agreement. */
    List<AgreementRow> bindingEmployersOf(AgreementId id, LocalDate day) {
        var theirs = AGREEMENT_COVERAGE.as("theirs");
        var mine = AGREEMENT_COVERAGE.as("mine");
        return rows().where(
                        inForce(day),
                        AGREEMENT.ID.ne(id.value()),
                        exists(selectOne()
                                .from(theirs)
                                .join(mine)
                                .on(mine.EMPLOYER_ID.eq(theirs.EMPLOYER_ID))
                                .where(
                                        mine.AGREEMENT_ID.eq(id.value()),
                                        theirs.AGREEMENT_ID.eq(AGREEMENT.ID),
                                        theirs.BOUND_FROM.le(day),
                                        theirs.BOUND_UNTIL.isNull().or(theirs.BOUND_UNTIL.ge(day)))))
                .orderBy(AGREEMENT.IN_FORCE_FROM, AGREEMENT.ID)
                .fetch(AgreementFiles::row);
    }

    /** In force on the day, and binding this employer by name. */
    List<AgreementRow> binding(EmployerId employer, LocalDate day) {
        return rows().where(
                        inForce(day),
                        exists(selectOne()
                                .from(AGREEMENT_COVERAGE)
                                .where(
                                        AGREEMENT_COVERAGE.AGREEMENT_ID.eq(AGREEMENT.ID),
                                        AGREEMENT_COVERAGE.EMPLOYER_ID.eq(employer.value()),
                                        AGREEMENT_COVERAGE.BOUND_FROM.le(day),
                                        AGREEMENT_COVERAGE
                                                .BOUND_UNTIL
                                                .isNull()
                                                .or(AGREEMENT_COVERAGE.BOUND_UNTIL.ge(day)))))
                .orderBy(AGREEMENT.IN_FORCE_FROM, AGREEMENT.ID)
                .fetch(AgreementFiles::row);
    }

    /** A contract that was entered gets the case that watches it. */
    void belongsTo(AgreementId id, CaseId caseId) {
        database.update(AGREEMENT)
                .set(AGREEMENT.CASE_ID, caseId.value())
                .where(AGREEMENT.ID.eq(id.value()), AGREEMENT.CASE_ID.isNull())
                .execute();
    }

    /** In force on the day at one of these unions, and binding everybody in its scope. */
    List<AgreementRow> bindingAllIn(Collection<UnionId> unions, LocalDate day) {
        return rows().where(
                        inForce(day),
                        AGREEMENT.COVERAGE.eq(CoverageMode.ALL_IN_SCOPE.name()),
                        AGREEMENT.SCOPE.in(ScopeType.INDUSTRY.name(), ScopeType.REGIONAL.name()),
                        AGREEMENT.UNION_ID.in(
                                unions.stream().map(UnionId::value).toList()))
                .orderBy(AGREEMENT.IN_FORCE_FROM, AGREEMENT.ID)
                .fetch(AgreementFiles::row);
    }

    /** In force on the day or published, and naming one of these employers. */
    List<AgreementRow> standingFor(Collection<EmployerId> employers, LocalDate day) {
        UUID[] ids = employers.stream().map(EmployerId::value).toArray(UUID[]::new);
        return rows().where(exists(selectOne()
                        .from(AGREEMENT_COVERAGE)
                        .where(
                                AGREEMENT_COVERAGE.AGREEMENT_ID.eq(AGREEMENT.ID),
                                AGREEMENT_COVERAGE.EMPLOYER_ID.eq(any(ids)),
                                standing(day))))
                .orderBy(AGREEMENT.IN_FORCE_FROM, AGREEMENT.ID)
                .fetch(AgreementFiles::row);
    }

    /** The employers that this agreement names, if it is in force on the day or published. */
    List<EmployerId> standingFor(AgreementId id, LocalDate day) {
        return database.select(AGREEMENT_COVERAGE.EMPLOYER_ID)
                .from(AGREEMENT_COVERAGE)
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(AGREEMENT_COVERAGE.AGREEMENT_ID))
                .where(AGREEMENT.ID.eq(id.value()), standing(day))
                .fetch(row -> new EmployerId(row.value1()));
    }

    private static Condition standing(LocalDate day) {
        Condition binding = AGREEMENT_COVERAGE
                .BOUND_FROM
                .le(day)
                .and(AGREEMENT_COVERAGE.BOUND_UNTIL.isNull().or(AGREEMENT_COVERAGE.BOUND_UNTIL.ge(day)));
        return inForce(day).and(binding).or(published());
    }

    /** Of these unions, in force on the day or published, and binding everybody in its scope. */
    List<AgreementRow> standingForAllIn(Collection<UnionId> unions, LocalDate day) {
        return rows().where(
                        standingForAll(day),
                        AGREEMENT.UNION_ID.in(
                                unions.stream().map(UnionId::value).toList()))
                .orderBy(AGREEMENT.IN_FORCE_FROM, AGREEMENT.ID)
                .fetch(AgreementFiles::row);
    }

    boolean isStandingForAll(AgreementId id, LocalDate day) {
        return database.fetchExists(AGREEMENT, AGREEMENT.ID.eq(id.value()), standingForAll(day));
    }

    private static Condition standingForAll(LocalDate day) {
        return AGREEMENT
                .COVERAGE
                .eq(CoverageMode.ALL_IN_SCOPE.name())
                .and(AGREEMENT.SCOPE.in(ScopeType.INDUSTRY.name(), ScopeType.REGIONAL.name()))
                .and(inForce(day).or(published()));
    }

    /** Published, and neither over nor open again. */
    private static Condition published() {
        return AGREEMENT
                .STAGE
                .in(AgreementStage.SIGNED.name(), AgreementStage.FILED.name(), AgreementStage.IN_FORCE.name())
                .and(exists(selectOne()
                        .from(AGREEMENT_PUBLICATION)
                        .where(AGREEMENT_PUBLICATION.AGREEMENT_ID.eq(AGREEMENT.ID))));
    }

    /** Also of what has ended since. */
    private static Condition inForce(LocalDate day) {
        return AGREEMENT
                .STAGE
                .in(AgreementStage.IN_FORCE.name(), AgreementStage.EXPIRED.name(), AgreementStage.TERMINATED.name())
                .and(AGREEMENT.TERM_UNTIL.ge(day))
                .and(AGREEMENT.IN_FORCE_FROM.le(day))
                .and(AGREEMENT.ENDED_ON.isNull().or(AGREEMENT.ENDED_ON.ge(day)));
    }

    SelectJoinStep<? extends Record> rows() {
        return database.select(AGREEMENT.fields()).select(EMPLOYERS, WORKERS).from(AGREEMENT);
    }

    static AgreementRow row(Record row) {
        UUID caseId = row.get(AGREEMENT.CASE_ID);
        String bound = row.get(AGREEMENT.BOUND_HASH);
        BigDecimal workers = row.get(WORKERS);
        return new AgreementRow(
                new AgreementId(row.get(AGREEMENT.ID)),
                caseId == null ? null : new CaseId(caseId),
                new UnionId(row.get(AGREEMENT.UNION_ID)),
                row.get(AGREEMENT.JURISDICTION),
                row.get(AGREEMENT.TITLE),
                ContractKind.valueOf(row.get(AGREEMENT.KIND)),
                ScopeType.valueOf(row.get(AGREEMENT.SCOPE)),
                OutcomeType.valueOf(row.get(AGREEMENT.OUTCOME)),
                SecondRoundType.valueOf(row.get(AGREEMENT.SECOND_ROUND)),
                CoverageMode.valueOf(row.get(AGREEMENT.COVERAGE)),
                row.get(AGREEMENT.INDUSTRY),
                AgreementStage.valueOf(row.get(AGREEMENT.STAGE)),
                row.get(AGREEMENT.VERSION),
                bound == null ? null : ContentHash.parse(bound),
                row.get(AGREEMENT.TERM_FROM),
                row.get(AGREEMENT.TERM_UNTIL),
                row.get(AGREEMENT.INITIALLED_ON),
                row.get(AGREEMENT.PASSED_ON),
                row.get(AGREEMENT.SIGNED_ON),
                row.get(AGREEMENT.FILED_ON),
                row.get(AGREEMENT.IN_FORCE_FROM),
                row.get(AGREEMENT.ENDED_ON),
                id(row.get(AGREEMENT.MODEL_ID)),
                id(row.get(AGREEMENT.HIGHER_ID)),
                id(row.get(AGREEMENT.PREVIOUS_ID)),
                row.get(EMPLOYERS),
                workers == null ? 0 : workers.intValueExact());
    }

    private static @Nullable AgreementId id(@Nullable UUID value) {
        return value == null ? null : new AgreementId(value);
    }
}
