package org.xieyue.processes.moves;

import static xieyue.schema.Tables.PROCESS_SCHEDULE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.processes.DraftId;
import xieyue.schema.tables.records.ProcessScheduleRecord;

/** Drafts that are approved and begin in a window. */
@Repository
class Schedules {

    enum State {
        WAITING,
        DONE,
        MISSED,
        REFUSED,
        WITHDRAWN
    }

    record Scheduled(
            DraftId draft,
            String key,
            String hash,
            String note,
            String opinion,
            AccountId by,
            Instant from,
            Instant until,
            State state) {}

    private final DSLContext database;
    private final BusinessClock clock;

    Schedules(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In place of one that was withdrawn, missed or refused; false when one waits already. */
    boolean add(Scheduled scheduled) {
        return database.insertInto(PROCESS_SCHEDULE)
                        .set(PROCESS_SCHEDULE.DRAFT_ID, scheduled.draft().value())
                        .set(PROCESS_SCHEDULE.PROCESS_KEY, scheduled.key())
                        .set(PROCESS_SCHEDULE.HASH, scheduled.hash())
                        .set(PROCESS_SCHEDULE.NOTE, scheduled.note())
                        .set(PROCESS_SCHEDULE.OPINION, scheduled.opinion())
                        .set(PROCESS_SCHEDULE.DECIDED_BY, scheduled.by().value())
                        .set(PROCESS_SCHEDULE.DECIDED_AT, clock.time().toOffsetDateTime())
                        .set(PROCESS_SCHEDULE.FROM_AT, scheduled.from().atOffset(ZoneOffset.UTC))
                        .set(PROCESS_SCHEDULE.UNTIL_AT, scheduled.until().atOffset(ZoneOffset.UTC))
                        .set(PROCESS_SCHEDULE.STATE, State.WAITING.name())
                        .onConflict(PROCESS_SCHEDULE.DRAFT_ID)
                        .doUpdate()
                        .setAllToExcluded()
                        .where(PROCESS_SCHEDULE.STATE.ne(State.WAITING.name()))
                        .execute()
                == 1;
    }

    Optional<Scheduled> find(DraftId draft) {
        return database.selectFrom(PROCESS_SCHEDULE)
                .where(PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()))
                .fetchOptional()
                .map(Schedules::scheduled);
    }

    /** Held until the end of the transaction, while it waits. */
    Optional<Scheduled> lock(DraftId draft) {
        return database.selectFrom(PROCESS_SCHEDULE)
                .where(PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()), PROCESS_SCHEDULE.STATE.eq(State.WAITING.name()))
                .forUpdate()
                .fetchOptional()
                .map(Schedules::scheduled);
    }

    List<Scheduled> due() {
        return database.selectFrom(PROCESS_SCHEDULE)
                .where(
                        PROCESS_SCHEDULE.STATE.eq(State.WAITING.name()),
                        PROCESS_SCHEDULE.FROM_AT.le(clock.time().toOffsetDateTime()))
                .orderBy(PROCESS_SCHEDULE.FROM_AT)
                .fetch(Schedules::scheduled);
    }

    void stands(DraftId draft, State state, @Nullable String reason) {
        database.update(PROCESS_SCHEDULE)
                .set(PROCESS_SCHEDULE.STATE, state.name())
                .set(PROCESS_SCHEDULE.REASON, reason)
                .where(PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()))
                .execute();
    }

    private static Scheduled scheduled(ProcessScheduleRecord row) {
        return new Scheduled(
                new DraftId(row.getDraftId()),
                row.getProcessKey(),
                row.getHash(),
                row.getNote(),
                row.getOpinion(),
                new AccountId(row.getDecidedBy()),
                row.getFromAt().toInstant(),
                row.getUntilAt().toInstant(),
                State.valueOf(row.getState()));
    }
}
