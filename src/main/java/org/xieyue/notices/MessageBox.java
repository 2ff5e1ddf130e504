package org.xieyue.notices;

import static org.jooq.impl.DSL.row;
import static xieyue.schema.Tables.MAIL_OUTBOX;
import static xieyue.schema.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.MessageRecord;

/** Personal messages. */
@Repository
class MessageBox {

    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    record Stored(
            MessageId id,
            AccountId to,
            String what,
            Map<String, String> args,
            @Nullable CaseId about,
            Instant sentAt,
            @Nullable Instant readAt) {

        String subject(Texts texts, Locale locale) {
            return texts.say(locale, "message." + what + ".subject", args);
        }

        String text(Texts texts, Locale locale) {
            return texts.say(locale, "message." + what, args);
        }
    }

    private final DSLContext database;
    private final JsonMapper json;

    MessageBox(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Stores the message and its mail, unless one with this key is there. */
    void add(AccountId to, String what, Map<String, String> args, @Nullable CaseId about, String key, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        int added = database.insertInto(MESSAGE)
                .set(MESSAGE.ID, id)
                .set(MESSAGE.ACCOUNT_ID, to.value())
                .set(MESSAGE.WHAT, what)
                .set(MESSAGE.ARGS, JSONB.valueOf(json.writeValueAsString(args)))
                .set(MESSAGE.CASE_ID, about == null ? null : about.value())
                .set(MESSAGE.KEY, key)
                .set(MESSAGE.SENT_AT, now)
                .onConflict(MESSAGE.KEY)
                .doNothing()
                .execute();
        if (added == 1) {
            database.insertInto(MAIL_OUTBOX)
                    .set(MAIL_OUTBOX.MESSAGE_ID, id)
                    .set(MAIL_OUTBOX.ACCOUNT_ID, to.value())
                    .set(MAIL_OUTBOX.NEXT_ATTEMPT_AT, now)
                    .execute();
        }
    }

    /** Newest first. */
    List<Stored> of(AccountId account, @Nullable PlaceInList after, int limit) {
        Condition behind = after == null
                ? DSL.noCondition()
                : row(MESSAGE.SENT_AT, MESSAGE.ID)
                        .lt(after.sentAt().atOffset(ZoneOffset.UTC), after.id().value());
        return database.selectFrom(MESSAGE)
                .where(MESSAGE.ACCOUNT_ID.eq(account.value()))
                .and(behind)
                .orderBy(MESSAGE.SENT_AT.desc(), MESSAGE.ID.desc())
                .limit(limit)
                .fetch(this::stored);
    }

    Stored get(UUID id) {
        return stored(database.fetchSingle(MESSAGE, MESSAGE.ID.eq(id)));
    }

    int unread(AccountId account) {
        return database.fetchCount(
                MESSAGE, MESSAGE.ACCOUNT_ID.eq(account.value()).and(MESSAGE.READ_AT.isNull()));
    }

    /** Whether this account has such a message. */
    boolean markRead(AccountId account, MessageId id, Instant at) {
        return database.update(MESSAGE)
                        .set(MESSAGE.READ_AT, DSL.coalesce(MESSAGE.READ_AT, DSL.val(at.atOffset(ZoneOffset.UTC))))
                        .where(MESSAGE.ID.eq(id.value()))
                        .and(MESSAGE.ACCOUNT_ID.eq(account.value()))
                        .execute()
                == 1;
    }

    void markAllRead(AccountId account, Instant at) {
        database.update(MESSAGE)
                .set(MESSAGE.READ_AT, at.atOffset(ZoneOffset.UTC))
                .where(MESSAGE.ACCOUNT_ID.eq(account.value()))
                .and(MESSAGE.READ_AT.isNull())
                .execute();
    }

    private Stored stored(MessageRecord row) {
        return new Stored(
                new MessageId(row.getId()),
                new AccountId(row.getAccountId()),
                row.getWhat(),
                json.readValue(row.getArgs().data(), ARGS),
                row.getCaseId() == null ? null : new CaseId(row.getCaseId()),
                row.getSentAt().toInstant(),
                row.getReadAt() == null ? null : row.getReadAt().toInstant());
    }
}
