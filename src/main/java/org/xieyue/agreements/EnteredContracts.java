package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_ENTRY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.AgreementEntryRecord;

/** Who entered a contract of earlier years, and who compared it with the paper. */
@Repository
class EnteredContracts {

    private final DSLContext database;

    EnteredContracts(DSLContext database) {
        this.database = database;
    }

    /** A correction takes the place of what was there; whoever corrects has entered it. */
    void put(EnteredContract entry) {
        AgreementEntryRecord row = new AgreementEntryRecord();
        row.setAgreementId(entry.agreement().value());
        row.setSignedOn(entry.signedOn());
        row.setFiledOn(entry.filedOn());
        row.setFilingReference(entry.filingReference());
        row.setInForceFrom(entry.inForceFrom());
        row.setEnteredBy(entry.enteredBy().value());
        row.setEnteredAt(entry.enteredAt().atOffset(ZoneOffset.UTC));
        row.setSentBack("");
        database.insertInto(AGREEMENT_ENTRY)
                .set(row)
                .onConflict(AGREEMENT_ENTRY.AGREEMENT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    Optional<EnteredContract> find(AgreementId id) {
        return database.selectFrom(AGREEMENT_ENTRY)
                .where(AGREEMENT_ENTRY.AGREEMENT_ID.eq(id.value()))
                .fetchOptional(EnteredContracts::entry);
    }

    void confirmed(AgreementId id, AccountId by, Instant at) {
        database.update(AGREEMENT_ENTRY)
                .set(AGREEMENT_ENTRY.CONFIRMED_BY, by.value())
                .set(AGREEMENT_ENTRY.CONFIRMED_AT, at.atOffset(ZoneOffset.UTC))
                .where(AGREEMENT_ENTRY.AGREEMENT_ID.eq(id.value()))
                .execute();
    }

    void sentBack(AgreementId id, String why) {
        database.update(AGREEMENT_ENTRY)
                .set(AGREEMENT_ENTRY.SENT_BACK, why)
                .where(AGREEMENT_ENTRY.AGREEMENT_ID.eq(id.value()))
                .execute();
    }

    private static EnteredContract entry(AgreementEntryRecord row) {
        UUID confirmedBy = row.getConfirmedBy();
        OffsetDateTime confirmedAt = row.getConfirmedAt();
        return new EnteredContract(
                new AgreementId(row.getAgreementId()),
                row.getSignedOn(),
                row.getFiledOn(),
                row.getFilingReference(),
                row.getInForceFrom(),
                new AccountId(row.getEnteredBy()),
                row.getEnteredAt().toInstant(),
                row.getSentBack(),
                confirmedBy == null ? null : new AccountId(confirmedBy),
                confirmedAt == null ? null : confirmedAt.toInstant());
    }
}
