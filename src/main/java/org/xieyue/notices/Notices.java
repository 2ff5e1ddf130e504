package org.xieyue.notices;

import static xieyue.schema.Tables.OBJECTION;
import static xieyue.schema.Tables.PUBLIC_NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectLimitPercentStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Public notices. */
@Repository
class Notices {

    /** @param dueOn last day on which an objection is in time */
    record Notice(
            NoticeId id,
            CaseId caseId,
            UnionId scope,
            String maskedText,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            boolean closed,
            boolean onHold) {}

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
        return database.select(PUBLIC_NOTICE.asterisk(), onHold())
                .from(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .fetchOptional(Notices::notice);
    }

    /** The notice, which nobody else changes until the transaction ends. */
    Optional<Notice> lock(NoticeId id) {
        return database.select(PUBLIC_NOTICE.asterisk(), onHold())
                .from(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.ID.eq(id.value()))
                .forUpdate()
                .of(PUBLIC_NOTICE)
                .fetchOptional(Notices::notice);
    }

    /** The open notice of the case, or else the one closed last; locked. */
    Optional<Notice> lockLatest(CaseId caseId) {
        return ofCase(caseId).forUpdate().of(PUBLIC_NOTICE).fetchOptional(Notices::notice);
    }

    /** The open notice of the case, or else the one closed last. */
    Optional<Notice> latest(CaseId caseId) {
        return ofCase(caseId).fetchOptional(Notices::notice);
    }

    /** Open ones whose scope is among these unions, the next to end first. */
    List<Notice> current(Collection<UUID> unions, int limit) {
        return database.select(PUBLIC_NOTICE.asterisk(), onHold())
                .from(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.CLOSED_AT.isNull())
                .and(PUBLIC_NOTICE.UNION_ID.in(unions))
                .orderBy(PUBLIC_NOTICE.DUE_ON, PUBLIC_NOTICE.ID)
                .limit(limit)
                .fetch(Notices::notice);
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

    private SelectLimitPercentStep<Record> ofCase(CaseId caseId) {
        return database.select(PUBLIC_NOTICE.asterisk(), onHold())
                .from(PUBLIC_NOTICE)
                .where(PUBLIC_NOTICE.CASE_ID.eq(caseId.value()))
                .orderBy(PUBLIC_NOTICE.CLOSED_AT.desc().nullsFirst())
                .limit(1);
    }

    private static org.jooq.Field<Boolean> onHold() {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(OBJECTION)
                        .where(OBJECTION.NOTICE_ID.eq(PUBLIC_NOTICE.ID))
                        .and(OBJECTION.STATE.eq(ObjectionRow.State.OPEN.name()))))
                .as("on_hold");
    }

    private static Notice notice(Record row) {
        return new Notice(
                new NoticeId(row.get(PUBLIC_NOTICE.ID)),
                new CaseId(row.get(PUBLIC_NOTICE.CASE_ID)),
                new UnionId(row.get(PUBLIC_NOTICE.UNION_ID)),
                row.get(PUBLIC_NOTICE.MASKED_TEXT),
                row.get(PUBLIC_NOTICE.STARTED_ON),
                row.get(PUBLIC_NOTICE.DUE_ON),
                row.get(PUBLIC_NOTICE.PROVISIONAL),
                row.get(PUBLIC_NOTICE.CLOSED_AT) != null,
                row.get("on_hold", Boolean.class));
    }
}
