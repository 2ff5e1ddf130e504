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
import org.xieyue.processes.LookedAt;
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

    /** What running cases do when the window has come. */
    enum Following {
        ASKED,
        BEGUN,
        STOPPED
    }

    /**
     * Cases of this version follow, as they stood when that was approved.
     *
     * @param list hash of the cases that the approver has looked at
     */
    record Follow(int from, String list, Following following) {}

    /** @param follow null when the version is for new cases only */
    record Scheduled(
            DraftId draft,
            String key,
            LookedAt looked,
            String note,
            String opinion,
            AccountId by,
            Instant from,
            Instant until,
            State state,
            @Nullable Follow follow) {}

    private final DSLContext database;
    private final BusinessClock clock;

    Schedules(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In place of one that was withdrawn, missed or refused; false when one waits already. */
    boolean add(Scheduled scheduled) {
        Follow follow = scheduled.follow();
        return database.insertInto(PROCESS_SCHEDULE)
                        .set(PROCESS_SCHEDULE.DRAFT_ID, scheduled.draft().value())
                        .set(PROCESS_SCHEDULE.PROCESS_KEY, scheduled.key())
                        .set(PROCESS_SCHEDULE.HASH, scheduled.looked().hash())
                        .set(PROCESS_SCHEDULE.IN_USE, scheduled.looked().inUse())
                        .set(PROCESS_SCHEDULE.NOTE, scheduled.note())
                        .set(PROCESS_SCHEDULE.OPINION, scheduled.opinion())
                        .set(PROCESS_SCHEDULE.DECIDED_BY, scheduled.by().value())
                        .set(PROCESS_SCHEDULE.DECIDED_AT, clock.time().toOffsetDateTime())
                        .set(PROCESS_SCHEDULE.FROM_AT, scheduled.from().atOffset(ZoneOffset.UTC))
                        .set(PROCESS_SCHEDULE.UNTIL_AT, scheduled.until().atOffset(ZoneOffset.UTC))
                        .set(PROCESS_SCHEDULE.STATE, State.WAITING.name())
                        .set(PROCESS_SCHEDULE.FROM_VERSION, follow == null ? null : follow.from())
                        .set(PROCESS_SCHEDULE.LIST_HASH, follow == null ? null : follow.list())
                        .set(
                                PROCESS_SCHEDULE.FOLLOWING,
                                follow == null ? null : follow.following().name())
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

    /** Published in their window; their cases have yet to follow. */
    List<Scheduled> toFollow() {
        return database.selectFrom(PROCESS_SCHEDULE)
                .where(
                        PROCESS_SCHEDULE.STATE.eq(State.DONE.name()),
                        PROCESS_SCHEDULE.FOLLOWING.eq(Following.ASKED.name()))
                .orderBy(PROCESS_SCHEDULE.FROM_AT)
                .fetch(Schedules::scheduled);
    }

    /** Held until the end of the transaction; empty when another node was first. */
    Optional<Scheduled> lockToFollow(DraftId draft) {
        return database.selectFrom(PROCESS_SCHEDULE)
                .where(
                        PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()),
                        PROCESS_SCHEDULE.FOLLOWING.eq(Following.ASKED.name()))
                .forUpdate()
                .fetchOptional()
                .map(Schedules::scheduled);
    }

    void follows(DraftId draft, Following following) {
        database.update(PROCESS_SCHEDULE)
                .set(PROCESS_SCHEDULE.FOLLOWING, following.name())
                .where(PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()))
                .execute();
    }

    void stands(DraftId draft, State state, @Nullable String reason) {
        database.update(PROCESS_SCHEDULE)
                .set(PROCESS_SCHEDULE.STATE, state.name())
                .set(PROCESS_SCHEDULE.REASON, reason)
                .where(PROCESS_SCHEDULE.DRAFT_ID.eq(draft.value()))
                .execute();
    }

    private static Scheduled scheduled(ProcessScheduleRecord row) {
        Integer from = row.getFromVersion();
        String list = row.getListHash();
        String following = row.getFollowing();
        return new Scheduled(
                new DraftId(row.getDraftId()),
                row.getProcessKey(),
                new LookedAt(row.getHash(), row.getInUse()),
                row.getNote(),
                row.getOpinion(),
                new AccountId(row.getDecidedBy()),
                row.getFromAt().toInstant(),
                row.getUntilAt().toInstant(),
                State.valueOf(row.getState()),
                list == null || from == null || following == null
                        ? null
                        : new Follow(from, list, Following.valueOf(following)));
    }
}
