package org.xieyue.notices;

import static org.jooq.impl.DSL.count;
import static xieyue.schema.Tables.OBJECTION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.notices.ObjectionRow.State;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.ObjectionRecord;

/** Objections to public notices. Their words may tell about somebody's life, so they are sealed. */
@Repository
class Objections {

    private static final String COLUMN = "objection.sealed_text";

    record Open(UUID id, AccountId by) {}

    private final DSLContext database;
    private final FieldCipher cipher;

    Objections(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** False when this person has an open objection to the item already. */
    boolean add(UUID id, NoticeId notice, AccountId by, String text, Instant at) {
        return database.insertInto(OBJECTION)
                        .set(OBJECTION.ID, id)
                        .set(OBJECTION.NOTICE_ID, notice.value())
                        .set(OBJECTION.ACCOUNT_ID, by.value())
                        .set(OBJECTION.SEALED_TEXT, cipher.seal(COLUMN, text))
                        .set(OBJECTION.RAISED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Map<State, Integer> counts(NoticeId notice) {
        return database.select(OBJECTION.STATE, count())
                .from(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(notice.value()))
                .groupBy(OBJECTION.STATE)
                .fetchMap(row -> State.valueOf(row.value1()), row -> row.value2());
    }

    List<Open> open(NoticeId notice) {
        return database.selectFrom(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(notice.value()))
                .and(OBJECTION.STATE.eq(State.OPEN.name()))
                .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
                .forUpdate()
                .fetch(row -> new Open(row.getId(), new AccountId(row.getAccountId())));
    }

    List<ObjectionRow> of(NoticeId notice) {
        return database.selectFrom(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(notice.value()))
                .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
                .fetch(this::row);
    }

    Optional<ObjectionRow> latestBy(AccountId person, NoticeId notice) {
        return database.selectFrom(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(notice.value()))
                .and(OBJECTION.ACCOUNT_ID.eq(person.value()))
                .orderBy(OBJECTION.RAISED_AT.desc())
                .limit(1)
                .fetchOptional(this::row);
    }

    void settle(UUID objection, State state, String reason, Instant at, @Nullable AccountId by) {
        database.update(OBJECTION)
                .set(OBJECTION.STATE, state.name())
                .set(OBJECTION.REASON, reason)
                .set(OBJECTION.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
                .set(OBJECTION.SETTLED_BY, by == null ? null : by.value())
                .where(OBJECTION.ID.eq(objection))
                .execute();
    }

    private ObjectionRow row(ObjectionRecord row) {
        return new ObjectionRow(
                cipher.open(COLUMN, row.getSealedText()),
                row.getRaisedAt().toInstant(),
                State.valueOf(row.getState()),
                row.getReason());
    }
}
