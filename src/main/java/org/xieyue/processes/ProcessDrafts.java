package org.xieyue.processes;

import static xieyue.schema.Tables.PROCESS_DRAFT;
import static xieyue.schema.Tables.PROCESS_DRAFT_FILE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;

/** Versions that somebody has drawn and nobody, or somebody else, has published. */
@Repository
class ProcessDrafts {

    record Draft(
            DraftId id,
            ProcessFolder folder,
            AccountId author,
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
                .map(row -> new Draft(
                        id,
                        new ProcessFolder(row.getProcessKey(), files(id)),
                        new AccountId(row.getAuthorId()),
                        row.getPublishedVersion()));
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
