package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_PUBLICATION;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.AgreementPublicationRecord;

/** What the publication pages prove. */
@Repository
class Publications {

    private static final String CHIEF = "agreement_publication.chief";

    record Published(LocalDate on, PublicFacts facts) {}

    private final DSLContext database;
    private final FieldCipher cipher;

    Publications(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The first day stays; the facts are the newest. */
    void put(AgreementId id, LocalDate on, PublicFacts facts) {
        AgreementPublicationRecord row = new AgreementPublicationRecord();
        row.setAgreementId(id.value());
        row.setPublishedOn(on);
        row.setWorkersChief(sealed(facts.workersChief()));
        row.setEmployersChief(sealed(facts.employersChief()));
        row.setCongress(facts.congress());
        row.setVotedOn(facts.votedOn());
        row.setDelegates(facts.delegates());
        row.setPresent(facts.present());
        row.setInFavour(facts.inFavour());
        row.setAgainst(facts.against());
        row.setAbstained(facts.abstained());
        row.setFilingReceipt(facts.filingReceipt());
        row.setReceivedOn(facts.receivedOn());
        row.setAuthority(facts.authority());
        AgreementPublicationRecord newer = row.copy();
        newer.touched(AGREEMENT_PUBLICATION.AGREEMENT_ID, false);
        newer.touched(AGREEMENT_PUBLICATION.PUBLISHED_ON, false);
        database.insertInto(AGREEMENT_PUBLICATION)
                .set(row)
                .onConflict(AGREEMENT_PUBLICATION.AGREEMENT_ID)
                .doUpdate()
                .set(newer)
                .execute();
    }

    Optional<Published> of(AgreementId id) {
        return database.selectFrom(AGREEMENT_PUBLICATION)
                .where(AGREEMENT_PUBLICATION.AGREEMENT_ID.eq(id.value()))
                .fetchOptional(row -> new Published(
                        row.getPublishedOn(),
                        new PublicFacts(
                                open(row.getWorkersChief()),
                                open(row.getEmployersChief()),
                                row.getCongress(),
                                row.getVotedOn(),
                                row.getDelegates(),
                                row.getPresent(),
                                row.getInFavour(),
                                row.getAgainst(),
                                row.getAbstained(),
                                row.getFilingReceipt(),
                                row.getReceivedOn(),
                                row.getAuthority())));
    }

    private byte @Nullable [] sealed(@Nullable String name) {
        return name == null ? null : cipher.seal(CHIEF, name);
    }

    private @Nullable String open(byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(CHIEF, sealed);
    }
}
