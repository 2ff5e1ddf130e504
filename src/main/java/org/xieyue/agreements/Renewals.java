package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_RENEWAL;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Decisions before the end of a term. */
@Repository
class Renewals {

    private final DSLContext database;

    Renewals(DSLContext database) {
        this.database = database;
    }

    void add(AgreementId id, Renewal renewal, @Nullable AccountId by) {
        CaseId caseId = renewal.caseId();
        database.insertInto(AGREEMENT_RENEWAL)
                .set(AGREEMENT_RENEWAL.AGREEMENT_ID, id.value())
                .set(AGREEMENT_RENEWAL.RENEW, renewal.renew())
                .set(AGREEMENT_RENEWAL.REASON, renewal.reason())
                .set(AGREEMENT_RENEWAL.CASE_ID, caseId == null ? null : caseId.value())
                .set(AGREEMENT_RENEWAL.DECIDED_ON, renewal.decidedOn())
                .set(AGREEMENT_RENEWAL.DECIDED_BY, by == null ? null : by.value())
                .execute();
    }

    Optional<Renewal> of(AgreementId id) {
        return database.selectFrom(AGREEMENT_RENEWAL)
                .where(AGREEMENT_RENEWAL.AGREEMENT_ID.eq(id.value()))
                .fetchOptional(row -> {
                    UUID caseId = row.getCaseId();
                    return new Renewal(
                            row.getRenew(),
                            caseId == null ? null : new CaseId(caseId),
                            row.getReason(),
                            row.getDecidedOn());
                });
    }
}
