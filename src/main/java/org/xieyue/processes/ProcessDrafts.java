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
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
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
            @Nullable Integer publishedVersion,
            @Nullable String note,
            @Nullable Returned returned) {

        /** The draft, if this person may decide on it and has looked at what it holds. */
        Answer<Draft> toReview(AccountId reviewer, String lookedAt) {
            Integer version = publishedVersion;
            if (version != null) {
                return Answer.refused(Refusal.conflict("processes.publishedAlready", folder.key(), version));
            }
            if (returned != null) {
                return Answer.refused(Refusal.conflict("processes.returnedAlready", folder.key()));
            }
            if (author.equals(reviewer)) {
                return Answer.refused("processes.sameAuthor", folder.key());
            }
            return folder.hash().equals(lookedAt)
                    ? Answer.done(this)
                    : Answer.refused(Refusal.conflict("processes.otherContent", folder.key()));
        }
    }

    /** Sent back to the author: by whom and why. */
    record Returned(AccountId by, String because) {}

    private final DSLContext database;
    private final BusinessClock clock;

    ProcessDrafts(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(DraftId id, ProcessFolder folder, AccountId author, @Nullable String note) {
        database.insertInto(PROCESS_DRAFT)
                .set(PROCESS_DRAFT.DRAFT_ID, id.value())
                .set(PROCESS_DRAFT.PROCESS_KEY, folder.key())
                .set(PROCESS_DRAFT.AUTHOR_ID, author.value())
                .set(PROCESS_DRAFT.DRAFTED_AT, clock.time().toOffsetDateTime())
                .set(PROCESS_DRAFT.NOTE, note)
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
                PROCESS_DRAFT,
                PROCESS_DRAFT.PROCESS_KEY.eq(processKey),
                PROCESS_DRAFT.PUBLISHED_VERSION.isNull(),
                PROCESS_DRAFT.RETURNED_BY.isNull());
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
                row.getPublishedVersion(),
                row.getNote(),
                returned(row));
    }

    private static @Nullable Returned returned(ProcessDraftRecord row) {
        UUID by = row.getReturnedBy();
        return by == null ? null : new Returned(new AccountId(by), row.getReturnedBecause());
    }

    void returned(DraftId id, AccountId by, String because) {
        database.update(PROCESS_DRAFT)
                .set(PROCESS_DRAFT.RETURNED_BY, by.value())
                .set(PROCESS_DRAFT.RETURNED_AT, clock.time().toOffsetDateTime())
                .set(PROCESS_DRAFT.RETURNED_BECAUSE, because)
                .where(PROCESS_DRAFT.DRAFT_ID.eq(id.value()))
                .execute();
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
