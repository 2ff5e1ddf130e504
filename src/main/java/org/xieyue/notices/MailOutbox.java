package org.xieyue.notices;

import static xieyue.schema.Tables.MAIL_OUTBOX;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** Mail that waits for its delivery. */
@Repository
class MailOutbox {

    enum State {
        PENDING,
        SENT,
        /** The person does not want mail. */
        NOT_WANTED,
        NO_ADDRESS,
        /** Given up after the last attempt. */
        DEAD
    }

    /** @param attempts how many have failed */
    record Waiting(UUID messageId, AccountId to, int attempts) {}

    private final DSLContext database;

    MailOutbox(DSLContext database) {
        this.database = database;
    }

    /** The mail that has been due longest and that no other node has in hand; locked. */
    Optional<Waiting> takeDue(Instant now) {
        return database.selectFrom(MAIL_OUTBOX)
                .where(MAIL_OUTBOX.STATE.eq(State.PENDING.name()))
                .and(MAIL_OUTBOX.NEXT_ATTEMPT_AT.le(now.atOffset(ZoneOffset.UTC)))
                .orderBy(MAIL_OUTBOX.NEXT_ATTEMPT_AT, MAIL_OUTBOX.MESSAGE_ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(
                        row -> new Waiting(row.getMessageId(), new AccountId(row.getAccountId()), row.getAttempts()));
    }

    void settle(UUID messageId, State state, @Nullable String failure, Instant at) {
        database.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, state.name())
                .set(MAIL_OUTBOX.ATTEMPTS, MAIL_OUTBOX.ATTEMPTS.plus(1))
                .set(MAIL_OUTBOX.LAST_FAILURE, failure)
                .set(MAIL_OUTBOX.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
                .where(MAIL_OUTBOX.MESSAGE_ID.eq(messageId))
                .execute();
    }

    void tryAgain(UUID messageId, String failure, Instant at) {
        database.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.ATTEMPTS, MAIL_OUTBOX.ATTEMPTS.plus(1))
                .set(MAIL_OUTBOX.LAST_FAILURE, failure)
                .set(MAIL_OUTBOX.NEXT_ATTEMPT_AT, at.atOffset(ZoneOffset.UTC))
                .where(MAIL_OUTBOX.MESSAGE_ID.eq(messageId))
                .execute();
    }
}
