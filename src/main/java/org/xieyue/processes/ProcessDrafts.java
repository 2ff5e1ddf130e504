package org.xieyue.processes;

import static xieyue.schema.Tables.PROCESS_DRAFT;
import static xieyue.schema.Tables.PROCESS_DRAFT_FILE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.ProcessDraftRecord;

/** Versions that somebody has drawn and nobody, or somebody else, has published. */
@Repository
class ProcessDrafts {

    record Draft(
            DraftId id,
            ProcessFolder folder,
            AccountId author,
            Instant draftedAt,
            @Nullable AccountId publisher,
            @Nullable Integer publishedVersion) {}

    private final DSLContext database;
    private final BusinessClock clock;

    ProcessDrafts(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(DraftId id, ProcessFolder folder, AccountId author) {
        database.insertInto(PROCESS_DRAFT)
                .set(PROCESS_DRAFT.DRAFT_ID, id.value())
                .set(PROCESS_DRAFT.PROCESS_KEY, folder.key())
                .set(PROCESS_DRAFT.AUTHOR_ID, author.value())
                .set(PROCESS_DRAFT.DRAFTED_AT, clock.time().toOffsetDateTime())
                .execute();
        folder.files()
                .forEach((name, content) -> database.insertInto(PROCESS_DRAFT_FILE)
                        .set(PROCESS_DRAFT_FILE.DRAFT_ID, id.value())
                        .set(PROCESS_DRAFT_FILE.FILE_NAME, name)
                        .set(PROCESS_DRAFT_FILE.CONTENT, content)
                        .execute());
    }

    /** The draft, held until the end of the transaction. */
    Optional<Draft> lock(DraftId id) {
        return database.selectFrom(PROCESS_DRAFT)
                .where(PROCESS_DRAFT.DRAFT_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(this::draft);
    }

    Optional<Draft> find(DraftId id) {
        return database.selectFrom(PROCESS_DRAFT)
                .where(PROCESS_DRAFT.DRAFT_ID.eq(id.value()))
                .fetchOptional()
                .map(this::draft);
    }

    /** The newest drafts of a process, newest first. */
    List<Draft> of(String processKey, int most) {
        return database.selectFrom(PROCESS_DRAFT)
                .where(PROCESS_DRAFT.PROCESS_KEY.eq(processKey))
                .orderBy(PROCESS_DRAFT.DRAFTED_AT.desc(), PROCESS_DRAFT.DRAFT_ID)
                .limit(most)
                .fetch(this::draft);
    }

    /** Drafts that became a version of this process, by version. */
    Map<Integer, AccountId> publishers(String processKey) {
        Map<Integer, AccountId> publishers = new HashMap<>();
        database.select(PROCESS_DRAFT.PUBLISHED_VERSION, PROCESS_DRAFT.PUBLISHER_ID)
                .from(PROCESS_DRAFT)
                .where(PROCESS_DRAFT.PROCESS_KEY.eq(processKey), PROCESS_DRAFT.PUBLISHED_VERSION.isNotNull())
                .orderBy(PROCESS_DRAFT.DRAFTED_AT)
                .forEach(row -> publishers.put(row.value1(), new AccountId(row.value2())));
        return publishers;
    }

    int countWaiting(String processKey) {
        return database.fetchCount(
                PROCESS_DRAFT, PROCESS_DRAFT.PROCESS_KEY.eq(processKey), PROCESS_DRAFT.PUBLISHED_VERSION.isNull());
    }

    private Draft draft(ProcessDraftRecord row) {
        DraftId id = new DraftId(row.getDraftId());
        UUID publisher = row.getPublisherId();
        return new Draft(
                id,
                new ProcessFolder(row.getProcessKey(), files(id)),
                new AccountId(row.getAuthorId()),
                row.getDraftedAt().toInstant(),
                publisher == null ? null : new AccountId(publisher),
                row.getPublishedVersion());
    }

    void published(DraftId id, AccountId publisher, int version) {
        database.update(PROCESS_DRAFT)
                .set(PROCESS_DRAFT.PUBLISHER_ID, publisher.value())
                .set(PROCESS_DRAFT.PUBLISHED_VERSION, version)
                .where(PROCESS_DRAFT.DRAFT_ID.eq(id.value()))
                .execute();
    }

    private Map<String, byte[]> files(DraftId id) {
        Map<String, byte[]> files = new HashMap<>();
        database.selectFrom(PROCESS_DRAFT_FILE)
                .where(PROCESS_DRAFT_FILE.DRAFT_ID.eq(id.value()))
                .forEach(row -> files.put(row.getFileName(), row.getContent()));
        return files;
    }
}
