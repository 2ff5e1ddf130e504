package org.xieyue.identity;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static xieyue.schema.Tables.SIGN_IN_ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Failed attempts to sign in, by hash of login or address: the table tells nobody's name. */
@Repository
class SignInAttempts {

    enum Kind {
        LOGIN,
        ADDRESS
    }

    private final DSLContext database;

    SignInAttempts(DSLContext database) {
        this.database = database;
    }

    /** Counts one more attempt unless attempts are blocked now; answers the seconds to wait, 0 if it was counted. */
    long count(Kind kind, String value, Instant now, int free) {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        byte[] key = key(kind, value);
        database.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.ATTEMPTED, key)
                .set(SIGN_IN_ATTEMPT.FAILURES, 0)
                .set(SIGN_IN_ATTEMPT.LAST_AT, time)
                .onConflictDoNothing()
                .execute();
        var row = database.selectFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPTED.eq(key))
                .forUpdate()
                .fetchSingle();
        OffsetDateTime blockedUntil = row.getBlockedUntil();
        if (blockedUntil != null && blockedUntil.isAfter(time)) {
            return Math.max(1, Duration.between(time, blockedUntil).toSeconds());
        }
        boolean forgotten = row.getLastAt().isBefore(time.minus(SignInThrottle.MEMORY));
        int failures = forgotten ? 1 : row.getFailures() + 1;
        row.setFailures(failures);
        row.setLastAt(time);
        row.setBlockedUntil(until(time, SignInThrottle.waitAfter(failures, free)));
        row.update();
        return 0;
    }

    private static @Nullable OffsetDateTime until(OffsetDateTime time, Duration wait) {
        return wait.isZero() ? null : time.plus(wait);
    }

    void takeBack(Kind kind, String value, int free) {
        database.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.FAILURES, greatest(SIGN_IN_ATTEMPT.FAILURES.minus(1), inline(0)))
                .set(
                        SIGN_IN_ATTEMPT.BLOCKED_UNTIL,
                        when(SIGN_IN_ATTEMPT.FAILURES.le(free), inline((OffsetDateTime) null))
                                .otherwise(SIGN_IN_ATTEMPT.BLOCKED_UNTIL))
                .where(SIGN_IN_ATTEMPT.ATTEMPTED.eq(key(kind, value)))
                .execute();
    }

    void forget(Kind kind, String value) {
        database.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ATTEMPTED.eq(key(kind, value)))
                .execute();
    }

    void forgetBefore(Instant instant) {
        database.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.LAST_AT.lt(instant.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private static byte[] key(Kind kind, String value) {
        return Secrets.hash(kind + ":" + value);
    }
}
