package org.xieyue.notices;

import static xieyue.schema.Tables.MAIL_OUTBOX;
import static xieyue.schema.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Personal messages and the mail that announces each. */
@Repository
class MessageBox {

    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;

    MessageBox(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

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

    Map<String, String> args(JSONB stored) {
        return json.readValue(stored.data(), ARGS);
    }
}
