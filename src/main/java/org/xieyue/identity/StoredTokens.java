package org.xieyue.identity;

import static xieyue.schema.Tables.API_TOKEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Personal tokens as they are stored: hashes only. */
@Repository
class StoredTokens {

    private final DSLContext database;

    StoredTokens(DSLContext database) {
        this.database = database;
    }

    void add(TokenId id, AccountId account, String name, byte[] hash, LocalDate today) {
        database.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, id.value())
                .set(API_TOKEN.ACCOUNT_ID, account.value())
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.HASH, hash)
                .set(API_TOKEN.CREATED_ON, today)
                .execute();
    }

    List<TokenRow> of(AccountId account) {
        return database.selectFrom(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(account.value()), API_TOKEN.REVOKED.isFalse())
                .orderBy(API_TOKEN.CREATED_ON.desc(), API_TOKEN.NAME)
                .fetch(row ->
                        new TokenRow(new TokenId(row.getId()), row.getName(), row.getCreatedOn(), row.getLastUsedOn()));
    }

    /** False if this account has no such token. */
    boolean revoke(TokenId id, AccountId account) {
        return database.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED, true)
                        .where(
                                API_TOKEN.ID.eq(id.value()),
                                API_TOKEN.ACCOUNT_ID.eq(account.value()),
                                API_TOKEN.REVOKED.isFalse())
                        .execute()
                == 1;
    }

    Optional<AccountId> owner(byte[] hash) {
        return database.select(API_TOKEN.ACCOUNT_ID)
                .from(API_TOKEN)
                .where(API_TOKEN.HASH.eq(hash), API_TOKEN.REVOKED.isFalse())
                .fetchOptional(API_TOKEN.ACCOUNT_ID)
                .map(AccountId::new);
    }

    /** Writes at most once a day for each token. */
    void used(byte[] hash, LocalDate today) {
        database.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_ON, today)
                .where(API_TOKEN.HASH.eq(hash), API_TOKEN.LAST_USED_ON.isDistinctFrom(today))
                .execute();
    }
}
