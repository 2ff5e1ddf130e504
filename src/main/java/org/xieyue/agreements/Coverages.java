package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_COVERAGE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.employers.EmployerId;
import xieyue.schema.tables.records.AgreementCoverageRecord;

/** Which employers an agreement binds, and since when. */
@Repository
class Coverages {

    private final DSLContext database;

    Coverages(DSLContext database) {
        this.database = database;
    }

    /** Those that are not named any more go; of the others only the number of workers changes. */
    void replace(AgreementId id, Collection<Coverage> employers) {
        database.deleteFrom(AGREEMENT_COVERAGE)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()))
                .and(AGREEMENT_COVERAGE.EMPLOYER_ID.notIn(
                        employers.stream().map(one -> one.employer().value()).toList()))
                .execute();
        for (Coverage one : employers) {
            database.insertInto(AGREEMENT_COVERAGE)
                    .set(AGREEMENT_COVERAGE.AGREEMENT_ID, id.value())
                    .set(AGREEMENT_COVERAGE.EMPLOYER_ID, one.employer().value())
                    .set(AGREEMENT_COVERAGE.WORKERS, one.workers())
                    .set(AGREEMENT_COVERAGE.SEALED_ON, one.sealedOn())
                    .onConflict(AGREEMENT_COVERAGE.AGREEMENT_ID, AGREEMENT_COVERAGE.EMPLOYER_ID)
                    .doUpdate()
                    .set(AGREEMENT_COVERAGE.WORKERS, one.workers())
                    .execute();
        }
    }

    List<Coverage> of(AgreementId id) {
        return database.selectFrom(AGREEMENT_COVERAGE)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()))
                .orderBy(AGREEMENT_COVERAGE.WORKERS.desc(), AGREEMENT_COVERAGE.EMPLOYER_ID)
                .fetch(Coverages::coverage);
    }

    Optional<Coverage> lock(AgreementId id, EmployerId employer) {
        return database.selectFrom(AGREEMENT_COVERAGE)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()))
                .and(AGREEMENT_COVERAGE.EMPLOYER_ID.eq(employer.value()))
                .forUpdate()
                .fetchOptional(Coverages::coverage);
    }

    void save(AgreementId id, Coverage one) {
        database.update(AGREEMENT_COVERAGE)
                .set(AGREEMENT_COVERAGE.SEALED_ON, one.sealedOn())
                .set(AGREEMENT_COVERAGE.BOUND_FROM, one.from())
                .set(AGREEMENT_COVERAGE.BOUND_UNTIL, one.until())
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()))
                .and(AGREEMENT_COVERAGE.EMPLOYER_ID.eq(one.employer().value()))
                .execute();
    }

    /** The agreement binds this employer as said; one that is bound already stays as it is. */
    void bind(AgreementId id, Coverage one) {
        database.insertInto(AGREEMENT_COVERAGE)
                .set(AGREEMENT_COVERAGE.AGREEMENT_ID, id.value())
                .set(AGREEMENT_COVERAGE.EMPLOYER_ID, one.employer().value())
                .set(AGREEMENT_COVERAGE.WORKERS, one.workers())
                .set(AGREEMENT_COVERAGE.SEALED_ON, one.sealedOn())
                .set(AGREEMENT_COVERAGE.BOUND_FROM, one.from())
                .set(AGREEMENT_COVERAGE.BOUND_UNTIL, one.until())
                .onConflict(AGREEMENT_COVERAGE.AGREEMENT_ID, AGREEMENT_COVERAGE.EMPLOYER_ID)
                .doUpdate()
                .set(AGREEMENT_COVERAGE.WORKERS, one.workers())
                .set(AGREEMENT_COVERAGE.SEALED_ON, one.sealedOn())
                .set(AGREEMENT_COVERAGE.BOUND_FROM, one.from())
                .set(AGREEMENT_COVERAGE.BOUND_UNTIL, one.until())
                .where(AGREEMENT_COVERAGE.BOUND_FROM.isNull())
                .execute();
    }

    /** Seals that were put to a text that is open again count no more. */
    void unseal(AgreementId id) {
        database.update(AGREEMENT_COVERAGE)
                .setNull(AGREEMENT_COVERAGE.SEALED_ON)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()))
                .execute();
    }

    /** The agreement binds nobody after this day; those it would have bound only later are not bound at all. */
    void end(AgreementId id, LocalDate last) {
        database.update(AGREEMENT_COVERAGE)
                .setNull(AGREEMENT_COVERAGE.BOUND_FROM)
                .setNull(AGREEMENT_COVERAGE.BOUND_UNTIL)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()), AGREEMENT_COVERAGE.BOUND_FROM.gt(last))
                .execute();
        database.update(AGREEMENT_COVERAGE)
                .set(AGREEMENT_COVERAGE.BOUND_UNTIL, last)
                .where(AGREEMENT_COVERAGE.AGREEMENT_ID.eq(id.value()), AGREEMENT_COVERAGE.BOUND_FROM.isNotNull())
                .execute();
    }

    private static Coverage coverage(AgreementCoverageRecord row) {
        return new Coverage(
                new EmployerId(row.getEmployerId()),
                row.getWorkers(),
                row.getSealedOn(),
                row.getBoundFrom(),
                row.getBoundUntil());
    }
}
