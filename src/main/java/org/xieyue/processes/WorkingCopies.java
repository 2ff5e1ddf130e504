package org.xieyue.processes;

import static xieyue.schema.Tables.PROCESS_MILESTONE;
import static xieyue.schema.Tables.PROCESS_MILESTONE_FILE;
import static xieyue.schema.Tables.PROCESS_WORKING_COPY;
import static xieyue.schema.Tables.PROCESS_WORKING_FILE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import xieyue.schema.tables.records.ProcessWorkingCopyRecord;

/** Processes that are being changed, and the states of them that were kept. */
@Repository
class WorkingCopies {

    /** A milestone without its files. */
    record Kept(UUID id, String note, AccountId keeper, Instant keptAt, int baseVersion) {}

    private final DSLContext database;
    private final BusinessClock clock;
    private final DrawingNews news;

    WorkingCopies(DSLContext database, BusinessClock clock, DrawingNews news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    /** Begins with what is published; whoever comes second finds the first one's. */
    boolean begin(ProcessFolder published, int version) {
        int begun = database.insertInto(PROCESS_WORKING_COPY)
                .set(PROCESS_WORKING_COPY.PROCESS_KEY, published.key())
                .set(PROCESS_WORKING_COPY.BASE_VERSION, version)
                .set(PROCESS_WORKING_COPY.BASE_HASH, published.hash())
                .set(PROCESS_WORKING_COPY.REVISION, 0L)
                .set(PROCESS_WORKING_COPY.SAVED_AT, clock.time().toOffsetDateTime())
                .onConflictDoNothing()
                .execute();
        if (begun > 0) {
            published.files().forEach((name, content) -> put(published.key(), name, content));
        } else {
            follow(published, version);
        }
        return begun > 0;
    }

    /** What this draft was handed in from is on top of the version that it has become, whatever was drawn since. */
    void follow(DraftId draft, ProcessFolder published, int version) {
        int followed = database.update(PROCESS_WORKING_COPY)
                .set(PROCESS_WORKING_COPY.BASE_VERSION, version)
                .set(PROCESS_WORKING_COPY.BASE_HASH, published.hash())
                .where(PROCESS_WORKING_COPY.HANDED_IN.eq(draft.value()))
                .execute();
        if (followed == 0) {
            follow(published, version);
        }
    }

    /** What was drawn and is published now is on top of that version: it is not outdated by itself. */
    private void follow(ProcessFolder published, int version) {
        lock(published.key())
                .filter(copy -> copy.baseVersion() != version)
                .filter(copy -> copy.folder().hash().equals(published.hash()))
                .ifPresent(copy -> database.update(PROCESS_WORKING_COPY)
                        .set(PROCESS_WORKING_COPY.BASE_VERSION, version)
                        .set(PROCESS_WORKING_COPY.BASE_HASH, published.hash())
                        .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(published.key()))
                        .execute());
    }

    Optional<WorkingCopy> find(String key) {
        return database.selectFrom(PROCESS_WORKING_COPY)
                .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(key))
                .fetchOptional()
                .map(this::copy);
    }

    /** Keys of those that began with nothing published. */
    List<String> begunAnew() {
        return database.select(PROCESS_WORKING_COPY.PROCESS_KEY)
                .from(PROCESS_WORKING_COPY)
                .where(PROCESS_WORKING_COPY.BASE_VERSION.eq(0))
                .orderBy(PROCESS_WORKING_COPY.PROCESS_KEY)
                .fetch(PROCESS_WORKING_COPY.PROCESS_KEY);
    }

    /** Held until the end of the transaction. */
    Optional<WorkingCopy> lock(String key) {
        return database.selectFrom(PROCESS_WORKING_COPY)
                .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(key))
                .forUpdate()
                .fetchOptional()
                .map(this::copy);
    }

    void edits(String key, WindowId window, AccountId editor) {
        told(
                key,
                database.update(PROCESS_WORKING_COPY)
                        .set(PROCESS_WORKING_COPY.WINDOW_ID, window.value())
                        .set(PROCESS_WORKING_COPY.EDITOR_ID, editor.value())
                        .where(
                                PROCESS_WORKING_COPY.PROCESS_KEY.eq(key),
                                PROCESS_WORKING_COPY.WINDOW_ID.isDistinctFrom(window.value()))
                        .execute());
    }

    void leaves(String key, WindowId window) {
        told(
                key,
                database.update(PROCESS_WORKING_COPY)
                        .setNull(PROCESS_WORKING_COPY.WINDOW_ID)
                        .setNull(PROCESS_WORKING_COPY.EDITOR_ID)
                        .where(
                                PROCESS_WORKING_COPY.PROCESS_KEY.eq(key),
                                PROCESS_WORKING_COPY.WINDOW_ID.eq(window.value()))
                        .execute());
    }

    private void told(String key, int moved) {
        if (moved > 0) {
            news.penMoved(key);
        }
    }

    DraftId handedIn(String key, DraftId draft) {
        database.update(PROCESS_WORKING_COPY)
                .set(PROCESS_WORKING_COPY.HANDED_IN, draft.value())
                .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(key))
                .execute();
        return draft;
    }

    void save(WorkingCopy before, String name, byte[] content, AccountId editor) {
        put(before.folder().key(), name, content);
        count(before, before.baseVersion(), before.baseHash(), editor);
    }

    /** Other files altogether, on top of this version; what was handed in before is no longer beneath them. */
    void replace(WorkingCopy before, Map<String, byte[]> files, int version, String baseHash, AccountId editor) {
        String key = before.folder().key();
        database.deleteFrom(PROCESS_WORKING_FILE)
                .where(PROCESS_WORKING_FILE.PROCESS_KEY.eq(key))
                .execute();
        files.forEach((name, content) -> put(key, name, content));
        database.update(PROCESS_WORKING_COPY)
                .setNull(PROCESS_WORKING_COPY.HANDED_IN)
                .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(key))
                .execute();
        count(before, version, baseHash, editor);
    }

    private void count(WorkingCopy before, int version, String baseHash, AccountId editor) {
        database.update(PROCESS_WORKING_COPY)
                .set(PROCESS_WORKING_COPY.REVISION, before.revision() + 1)
                .set(PROCESS_WORKING_COPY.BASE_VERSION, version)
                .set(PROCESS_WORKING_COPY.BASE_HASH, baseHash)
                .set(PROCESS_WORKING_COPY.SAVED_AT, clock.time().toOffsetDateTime())
                .set(PROCESS_WORKING_COPY.SAVED_BY, editor.value())
                .where(PROCESS_WORKING_COPY.PROCESS_KEY.eq(before.folder().key()))
                .execute();
    }

    private void put(String key, String name, byte[] content) {
        database.insertInto(PROCESS_WORKING_FILE)
                .set(PROCESS_WORKING_FILE.PROCESS_KEY, key)
                .set(PROCESS_WORKING_FILE.FILE_NAME, name)
                .set(PROCESS_WORKING_FILE.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(PROCESS_WORKING_FILE.CONTENT, content)
                .execute();
    }

    UUID keep(WorkingCopy copy, String note, AccountId keeper) {
        UUID id = UUID.randomUUID();
        database.insertInto(PROCESS_MILESTONE)
                .set(PROCESS_MILESTONE.MILESTONE_ID, id)
                .set(PROCESS_MILESTONE.PROCESS_KEY, copy.folder().key())
                .set(PROCESS_MILESTONE.BASE_VERSION, copy.baseVersion())
                .set(PROCESS_MILESTONE.NOTE, note)
                .set(PROCESS_MILESTONE.KEPT_BY, keeper.value())
                .set(PROCESS_MILESTONE.KEPT_AT, clock.time().toOffsetDateTime())
                .execute();
        copy.folder()
                .files()
                .forEach((name, content) -> database.insertInto(PROCESS_MILESTONE_FILE)
                        .set(PROCESS_MILESTONE_FILE.MILESTONE_ID, id)
                        .set(PROCESS_MILESTONE_FILE.FILE_NAME, name)
                        .set(PROCESS_MILESTONE_FILE.CONTENT, content)
                        .execute());
        return id;
    }

    /** The newest first. */
    List<Kept> milestones(String key, int most) {
        return database.selectFrom(PROCESS_MILESTONE)
                .where(PROCESS_MILESTONE.PROCESS_KEY.eq(key))
                .orderBy(PROCESS_MILESTONE.KEPT_AT.desc(), PROCESS_MILESTONE.MILESTONE_ID)
                .limit(most)
                .fetch(row -> new Kept(
                        row.getMilestoneId(),
                        row.getNote(),
                        new AccountId(row.getKeptBy()),
                        row.getKeptAt().toInstant(),
                        row.getBaseVersion()));
    }

    /** The files of a milestone of this process. */
    Optional<Map<String, byte[]>> milestone(String key, UUID id) {
        Map<String, byte[]> files = new HashMap<>();
        database.select(PROCESS_MILESTONE_FILE.FILE_NAME, PROCESS_MILESTONE_FILE.CONTENT)
                .from(PROCESS_MILESTONE_FILE)
                .join(PROCESS_MILESTONE)
                .using(PROCESS_MILESTONE.MILESTONE_ID)
                .where(PROCESS_MILESTONE.PROCESS_KEY.eq(key), PROCESS_MILESTONE.MILESTONE_ID.eq(id))
                .forEach(row -> files.put(row.value1(), row.value2()));
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private WorkingCopy copy(ProcessWorkingCopyRecord row) {
        Map<String, byte[]> files = new HashMap<>();
        database.selectFrom(PROCESS_WORKING_FILE)
                .where(PROCESS_WORKING_FILE.PROCESS_KEY.eq(row.getProcessKey()))
                .forEach(file -> files.put(file.getFileName(), file.getContent()));
        UUID window = row.getWindowId();
        UUID editor = row.getEditorId();
        return new WorkingCopy(
                new ProcessFolder(row.getProcessKey(), files),
                row.getBaseVersion(),
                row.getBaseHash(),
                row.getRevision(),
                window == null ? null : new WindowId(window),
                editor == null ? null : new AccountId(editor),
                row.getSavedAt().toInstant());
    }
}
