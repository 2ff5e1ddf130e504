package org.xieyue.api;

import static xieyue.schema.Tables.API_COMMAND;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.ApiCommandRecord;

/** Commands with an idempotency key, and how they were answered. */
@Repository
class ApiCommands {

    private static final String SEALED = "api_command.sealed_answer";

    private final DSLContext jooq;
    private final FieldCipher cipher;

    ApiCommands(DSLContext jooq, FieldCipher cipher) {
        this.jooq = jooq;
        this.cipher = cipher;
    }

    /** True if the key is new; waits while another transaction uses the same key. */
    boolean begin(AccountId account, String key, String fingerprint, Instant at) {
        return jooq.insertInto(API_COMMAND)
                        .set(API_COMMAND.ACCOUNT_ID, account.value())
                        .set(API_COMMAND.IDEMPOTENCY_KEY, key)
                        .set(API_COMMAND.FINGERPRINT, fingerprint)
                        .set(API_COMMAND.RECEIVED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void answered(AccountId account, String key, Reply reply) {
        jooq.update(API_COMMAND)
                .set(API_COMMAND.STATUS, reply.status())
                .set(API_COMMAND.LOCATION, reply.location())
                .set(API_COMMAND.ETAG, reply.etag())
                .set(API_COMMAND.ANSWER, reply.personal() ? null : reply.body())
                .set(API_COMMAND.SEALED_ANSWER, reply.personal() ? cipher.seal(SEALED, reply.body()) : null)
                .where(API_COMMAND.ACCOUNT_ID.eq(account.value()))
                .and(API_COMMAND.IDEMPOTENCY_KEY.eq(key))
                .execute();
    }

    Optional<Answered> find(AccountId account, String key) {
        return jooq.selectFrom(API_COMMAND)
                .where(API_COMMAND.ACCOUNT_ID.eq(account.value()))
                .and(API_COMMAND.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(row -> new Answered(row.getFingerprint(), reply(row)));
    }

    private Reply reply(ApiCommandRecord row) {
        byte[] sealed = row.getSealedAnswer();
        String body = sealed == null ? row.getAnswer() : cipher.open(SEALED, sealed);
        return new Reply(row.getStatus(), row.getLocation(), row.getEtag(), body, sealed != null);
    }

    int forgetBefore(Instant oldest) {
        return jooq.deleteFrom(API_COMMAND)
                .where(API_COMMAND.RECEIVED_AT.lt(oldest.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** One after the other for equal names, until the transaction ends: a condition is checked and kept. */
    void inTurn(@Nullable Object... names) {
        long name = java.util.Arrays.hashCode(names);
        jooq.select(DSL.field(
                        "pg_advisory_xact_lock({0}, {1})", Object.class, DSL.inline(1300), DSL.inline((int) name)))
                .fetch();
    }

    record Answered(String fingerprint, Reply reply) {}
}
