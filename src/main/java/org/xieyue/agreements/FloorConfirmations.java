package org.xieyue.agreements;

import static xieyue.schema.Tables.AGREEMENT_FLOOR_CONFIRMATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;

/** Who has said, and why, that a clause keeps the floor although its figure cannot be compared. Never changed. */
@Repository
class FloorConfirmations {

    private record Kept(String clause, AgreementId higher, String higherClause, String digest) {}

    private record Said(Kept of, FloorBreach.Confirmation confirmation) {}

    private final DSLContext database;
    private final Accounts accounts;

    FloorConfirmations(DSLContext database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Again by the same person has no effect. */
    boolean add(AgreementId id, FloorBreach breach, AccountId by, String reason, Instant at) {
        return database.insertInto(AGREEMENT_FLOOR_CONFIRMATION)
                        .set(AGREEMENT_FLOOR_CONFIRMATION.AGREEMENT_ID, id.value())
                        .set(
                                AGREEMENT_FLOOR_CONFIRMATION.CLAUSE_KEY,
                                breach.lower().key().value())
                        .set(AGREEMENT_FLOOR_CONFIRMATION.HIGHER_ID, breach.of().value())
                        .set(
                                AGREEMENT_FLOOR_CONFIRMATION.HIGHER_KEY,
                                breach.higher().key().value())
                        .set(AGREEMENT_FLOOR_CONFIRMATION.DIGEST, breach.digest())
                        .set(AGREEMENT_FLOOR_CONFIRMATION.ACCOUNT_ID, by.value())
                        .set(AGREEMENT_FLOOR_CONFIRMATION.REASON, reason)
                        .set(AGREEMENT_FLOOR_CONFIRMATION.CONFIRMED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The same breaches with what people have said about them as they read now. */
    List<FloorBreach> on(AgreementId id, List<FloorBreach> breaches) {
        if (breaches.isEmpty()) {
            return breaches;
        }
        List<Said> all = said(id);
        return breaches.stream()
                .map(breach -> breach.confirmedBy(all.stream()
                        .filter(one -> one.of().equals(key(breach)))
                        .map(Said::confirmation)
                        .toList()))
                .toList();
    }

    private static Kept key(FloorBreach breach) {
        return new Kept(
                breach.lower().key().value(), breach.of(), breach.higher().key().value(), breach.digest());
    }

    private List<Said> said(AgreementId id) {
        return database.selectFrom(AGREEMENT_FLOOR_CONFIRMATION)
                .where(AGREEMENT_FLOOR_CONFIRMATION.AGREEMENT_ID.eq(id.value()))
                .orderBy(AGREEMENT_FLOOR_CONFIRMATION.CONFIRMED_AT)
                .fetch(row -> new Said(
                        new Kept(
                                row.getClauseKey(),
                                new AgreementId(row.getHigherId()),
                                row.getHigherKey(),
                                row.getDigest()),
                        new FloorBreach.Confirmation(
                                new AccountId(row.getAccountId()),
                                accounts.find(new AccountId(row.getAccountId()))
                                        .map(Account::name)
                                        .orElse(""),
                                row.getReason(),
                                row.getConfirmedAt().toInstant())));
    }
}
