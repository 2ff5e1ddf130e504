package org.xieyue.notices;

import static org.jooq.impl.DSL.count;
import static xieyue.schema.Tables.OBJECTION;
import static xieyue.schema.Tables.PUBLIC_NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Public notices and the objections to them. */
@Repository
class Notices {

    /** @param dueOn last day on which an objection is in time */
    record Notice(
            NoticeId id,
            CaseId caseId,
            UnionId scope,
            String maskedText,
            String consent,
            LocalDate dueOn,
            boolean closed) {}

    record Objection(UUID id, AccountId by) {}

    static final String OPEN = "OPEN";
    static final String UPHELD = "UPHELD";
    static final String DISMISSED = "DISMISSED";

    private final DSLContext database;

    Notices(DSLContext database) {
        this.database = database;
    }

    void add(NoticeId id, CaseId caseId, UnionId scope, String maskedText, String consent, Deadline period) {
        database.insertInto(PUBLIC_NOTICE)
                .set(PUBLIC_NOTICE.ID, id.value())
                .set(PUBLIC_NOTICE.CASE_ID, caseId.value())
                .set(PUBLIC_NOTICE.UNION_ID, scope.value())
                .set(PUBLIC_NOTICE.MASKED_TEXT, maskedText)
                .set(PUBLIC_NOTICE.CONSENT, consent)
                .set(PUBLIC_NOTICE.STARTED_ON, period.startedOn())
                .set(PUBLIC_NOTICE.DUE_ON, period.dueOn())
                .set(PUBLIC_NOTICE.PROVISIONAL, period.provisional())
                .execute();
    }

    Optional<Notice> find(NoticeId id) {
        return database.selectFrom(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .fetchOptional(Notices::notice);
    }

    /** The notice, which nobody else changes until the transaction ends. */
    Optional<Notice> lock(NoticeId id) {
        return database.selectFrom(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Notices::notice);
    }

    /** The open notice of the case, or else the one closed last; locked. */
    Optional<Notice> lockLatest(CaseId caseId) {
        return database.selectFrom(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.CASE_ID.eq(caseId.value()))
                .orderBy(PUBLIC_NOTICE.CLOSED_AT.desc().nullsFirst())
                .limit(1)
                .forUpdate()
                .fetchOptional(Notices::notice);
    }

    void close(NoticeId id, Instant at) {
        database.update(PUBLIC_NOTICE)
                .set(PUBLIC_NOTICE.CLOSED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .and(PUBLIC_NOTICE.CLOSED_AT.isNull())
                .execute();
    }

    void move(NoticeId id, LocalDate dueOn, boolean provisional) {
        database.update(PUBLIC_NOTICE)
                .set(PUBLIC_NOTICE.DUE_ON, dueOn)
                .set(PUBLIC_NOTICE.PROVISIONAL, provisional)
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .execute();
    }

    /** How many objections there are, by state. */
    Map<String, Integer> objections(NoticeId id) {
        return database.select(OBJECTION.STATE, count())
                .from(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(id.value()))
                .groupBy(OBJECTION.STATE)
                .fetchMap(OBJECTION.STATE, count());
    }

    List<Objection> openObjections(NoticeId id) {
        return database.selectFrom(OBJECTION)
                .where(OBJECTION.NOTICE_ID.eq(id.value()))
                .and(OBJECTION.STATE.eq(OPEN))
                .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
                .forUpdate()
                .fetch(row -> new Objection(row.getId(), new AccountId(row.getAccountId())));
    }

    void settle(UUID objection, String state, String reason, Instant at, @Nullable AccountId by) {
        database.update(OBJECTION)
                .set(OBJECTION.STATE, state)
                .set(OBJECTION.REASON, reason)
                .set(OBJECTION.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
                .set(OBJECTION.SETTLED_BY, by == null ? null : by.value())
                .where(OBJECTION.ID.eq(objection))
                .execute();
    }

    private static Notice notice(Record row) {
        return new Notice(
                new NoticeId(row.get(PUBLIC_NOTICE.ID)),
                new CaseId(row.get(PUBLIC_NOTICE.CASE_ID)),
                new UnionId(row.get(PUBLIC_NOTICE.UNION_ID)),
                row.get(PUBLIC_NOTICE.MASKED_TEXT),
                row.get(PUBLIC_NOTICE.CONSENT),
                row.get(PUBLIC_NOTICE.DUE_ON),
                row.get(PUBLIC_NOTICE.CLOSED_AT) != null);
    }
}
