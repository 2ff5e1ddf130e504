package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_ACCESSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.AgreementAccessionRecord;

/** Employers that join agreements in force. Callers hold the lock of the agreement. */
@Repository
class Accessions {

    private final DSLContext database;

    Accessions(DSLContext database) {
        this.database = database;
    }

    void add(Accession accession, Instant at) {
        database.insertInto(AGREEMENT_ACCESSION)
                .set(AGREEMENT_ACCESSION.ID, accession.id())
                .set(AGREEMENT_ACCESSION.AGREEMENT_ID, accession.agreement().value())
                .set(AGREEMENT_ACCESSION.EMPLOYER_ID, accession.employer().value())
                .set(AGREEMENT_ACCESSION.CLAUSE, accession.clause().value())
                .set(AGREEMENT_ACCESSION.WORKERS, accession.workers())
                .set(AGREEMENT_ACCESSION.SEALED_ON, accession.sealedOn())
                .set(AGREEMENT_ACCESSION.BOUND_FROM, accession.from())
                .set(AGREEMENT_ACCESSION.AUTHORITY_ID, accession.authority().value())
                .set(AGREEMENT_ACCESSION.PAPER_ID, accession.paper().value())
                .set(AGREEMENT_ACCESSION.ENTERED_BY, accession.enteredBy().value())
                .set(AGREEMENT_ACCESSION.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Those that were not sent back, oldest first. */
    List<Accession> of(AgreementId agreement) {
        return database.selectFrom(AGREEMENT_ACCESSION)
                .where(AGREEMENT_ACCESSION.AGREEMENT_ID.eq(agreement.value()), AGREEMENT_ACCESSION.SENT_BACK.isNull())
                .orderBy(AGREEMENT_ACCESSION.ENTERED_AT, AGREEMENT_ACCESSION.ID)
                .fetch(Accessions::accession);
    }

    Optional<Accession> of(AgreementId agreement, EmployerId employer) {
        return of(agreement).stream()
                .filter(one -> one.employer().equals(employer))
                .findFirst();
    }

    /** @param sentBack why it was not confirmed; null when it was */
    void decided(UUID id, AccountId by, Instant at, @Nullable String sentBack) {
        database.update(AGREEMENT_ACCESSION)
                .set(AGREEMENT_ACCESSION.DECIDED_BY, by.value())
                .set(AGREEMENT_ACCESSION.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(AGREEMENT_ACCESSION.SENT_BACK, sentBack)
                .where(AGREEMENT_ACCESSION.ID.eq(id), AGREEMENT_ACCESSION.DECIDED_BY.isNull())
                .execute();
    }

    private static Accession accession(AgreementAccessionRecord row) {
        @Nullable UUID decided = row.getDecidedBy();
        return new Accession(
                row.getId(),
                new AgreementId(row.getAgreementId()),
                new EmployerId(row.getEmployerId()),
                new ClauseKey(row.getClause()),
                row.getWorkers(),
                row.getSealedOn(),
                row.getBoundFrom(),
                new DocumentId(row.getAuthorityId()),
                new DocumentId(row.getPaperId()),
                new AccountId(row.getEnteredBy()),
                decided == null ? null : new AccountId(decided));
    }
}
