package org.xieyue.disclosures;

import static xieyue.schema.Tables.DISCLOSURE_FILE;
import static xieyue.schema.Tables.DISCLOSURE_ITEM;
import static xieyue.schema.Tables.DISCLOSURE_OPENING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.CaseId;
import xieyue.schema.tables.records.DisclosureItemRecord;

/** Items, files and the log of who opened them. Names, contents and answers are sealed with their case. */
@Repository
class Disclosures {

    private static final Condition UNANSWERED = DISCLOSURE_ITEM
            .SEALED_ANSWER
            .isNull()
            .and(DSL.notExists(
                    DSL.selectOne().from(DISCLOSURE_FILE).where(DISCLOSURE_FILE.ITEM_ID.eq(DISCLOSURE_ITEM.ID))));

    private final DSLContext database;
    private final FieldCipher cipher;

    Disclosures(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What somebody opened, and when. */
    record Opened(UUID file, AccountId by, Instant at) {}

    void ask(CaseId caseId, List<String> items, LocalDate dueOn) {
        int position = 0;
        for (String what : items) {
            position++;
            database.insertInto(DISCLOSURE_ITEM)
                    .set(DISCLOSURE_ITEM.ID, UUID.randomUUID())
                    .set(DISCLOSURE_ITEM.CASE_ID, caseId.value())
                    .set(DISCLOSURE_ITEM.POSITION, position)
                    .set(DISCLOSURE_ITEM.WHAT, what)
                    .set(DISCLOSURE_ITEM.DUE_ON, dueOn)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    boolean isAsked(CaseId caseId) {
        return database.fetchExists(DISCLOSURE_ITEM, DISCLOSURE_ITEM.CASE_ID.eq(caseId.value()));
    }

    List<AskedItem> items(CaseId caseId) {
        return database.selectFrom(DISCLOSURE_ITEM)
                .where(DISCLOSURE_ITEM.CASE_ID.eq(caseId.value()))
                .orderBy(DISCLOSURE_ITEM.POSITION)
                .fetch(this::item);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<AskedItem> lock(CaseId caseId, UUID item) {
        return database.selectFrom(DISCLOSURE_ITEM)
                .where(DISCLOSURE_ITEM.ID.eq(item), DISCLOSURE_ITEM.CASE_ID.eq(caseId.value()))
                .forUpdate()
                .fetchOptional(this::item);
    }

    private AskedItem item(DisclosureItemRecord row) {
        CaseId caseId = new CaseId(row.getCaseId());
        byte[] answer = row.getSealedAnswer();
        return new AskedItem(
                row.getId(),
                caseId,
                row.getPosition(),
                row.getWhat(),
                row.getDueOn(),
                row.getAnswerKind() == null ? null : AnswerKind.valueOf(row.getAnswerKind()),
                answer == null ? "" : cipher.open(column("answer", caseId), answer));
    }

    /** Items without file and answer. */
    List<AskedItem> unanswered(CaseId caseId) {
        return database.selectFrom(DISCLOSURE_ITEM)
                .where(DISCLOSURE_ITEM.CASE_ID.eq(caseId.value()), UNANSWERED)
                .orderBy(DISCLOSURE_ITEM.POSITION)
                .fetch(this::item);
    }

    /** The same; nobody else answers them until the transaction ends. */
    List<AskedItem> locked(CaseId caseId) {
        return database.selectFrom(DISCLOSURE_ITEM)
                .where(DISCLOSURE_ITEM.CASE_ID.eq(caseId.value()), UNANSWERED)
                .orderBy(DISCLOSURE_ITEM.POSITION)
                .forUpdate()
                .fetch(this::item);
    }

    void answer(AskedItem item, AnswerKind kind, String words, AccountId by, Instant at) {
        database.update(DISCLOSURE_ITEM)
                .set(DISCLOSURE_ITEM.ANSWER_KIND, kind.name())
                .set(DISCLOSURE_ITEM.SEALED_ANSWER, cipher.seal(column("answer", item.caseId()), words))
                .set(DISCLOSURE_ITEM.ANSWERED_BY, by.value())
                .set(DISCLOSURE_ITEM.ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .where(DISCLOSURE_ITEM.ID.eq(item.id()))
                .execute();
    }

    /** The one that is there, when the item has this content already. */
    UUID keep(AskedItem item, String name, String mediaType, byte[] content, AccountId by, Instant at) {
        CaseId caseId = item.caseId();
        String text = Base64.getEncoder().encodeToString(content);
        String fingerprint = cipher.fingerprint(text);
        UUID id = UUID.randomUUID();
        int added = database.insertInto(DISCLOSURE_FILE)
                .set(DISCLOSURE_FILE.ID, id)
                .set(DISCLOSURE_FILE.ITEM_ID, item.id())
                .set(DISCLOSURE_FILE.CASE_ID, caseId.value())
                .set(DISCLOSURE_FILE.SEALED_NAME, cipher.seal(column("name", caseId), name))
                .set(DISCLOSURE_FILE.SEALED_CONTENT, cipher.seal(column("content", caseId), text))
                .set(DISCLOSURE_FILE.MEDIA_TYPE, mediaType)
                .set(DISCLOSURE_FILE.SIZE_BYTES, content.length)
                .set(DISCLOSURE_FILE.FINGERPRINT, fingerprint)
                .set(DISCLOSURE_FILE.ADDED_BY, by.value())
                .set(DISCLOSURE_FILE.ADDED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        return added == 1
                ? id
                : database.select(DISCLOSURE_FILE.ID)
                        .from(DISCLOSURE_FILE)
                        .where(DISCLOSURE_FILE.ITEM_ID.eq(item.id()), DISCLOSURE_FILE.FINGERPRINT.eq(fingerprint))
                        .fetchSingle(DISCLOSURE_FILE.ID);
    }

    int countFiles(CaseId caseId) {
        return database.fetchCount(DISCLOSURE_FILE, DISCLOSURE_FILE.CASE_ID.eq(caseId.value()));
    }

    List<KeptFile> files(CaseId caseId) {
        return fetch(caseId, DSL.noCondition());
    }

    Optional<KeptFile> file(CaseId caseId, UUID id) {
        return fetch(caseId, DISCLOSURE_FILE.ID.eq(id)).stream().findFirst();
    }

    private List<KeptFile> fetch(CaseId caseId, Condition condition) {
        return database.select(
                        DISCLOSURE_FILE.ID,
                        DISCLOSURE_FILE.ITEM_ID,
                        DISCLOSURE_FILE.SEALED_NAME,
                        DISCLOSURE_FILE.MEDIA_TYPE,
                        DISCLOSURE_FILE.SIZE_BYTES,
                        DISCLOSURE_FILE.ADDED_BY,
                        DISCLOSURE_FILE.ADDED_AT)
                .from(DISCLOSURE_FILE)
                .where(DISCLOSURE_FILE.CASE_ID.eq(caseId.value()).and(condition))
                .orderBy(DISCLOSURE_FILE.ADDED_AT, DISCLOSURE_FILE.ID)
                .fetch(row -> new KeptFile(
                        row.get(DISCLOSURE_FILE.ID),
                        row.get(DISCLOSURE_FILE.ITEM_ID),
                        cipher.open(column("name", caseId), row.get(DISCLOSURE_FILE.SEALED_NAME)),
                        row.get(DISCLOSURE_FILE.MEDIA_TYPE),
                        row.get(DISCLOSURE_FILE.SIZE_BYTES),
                        new AccountId(row.get(DISCLOSURE_FILE.ADDED_BY)),
                        row.get(DISCLOSURE_FILE.ADDED_AT).toInstant()));
    }

    byte[] content(CaseId caseId, UUID id) {
        byte[] sealed = database.select(DISCLOSURE_FILE.SEALED_CONTENT)
                .from(DISCLOSURE_FILE)
                .where(DISCLOSURE_FILE.ID.eq(id))
                .fetchSingle(DISCLOSURE_FILE.SEALED_CONTENT);
        return Base64.getDecoder().decode(cipher.open(column("content", caseId), sealed));
    }

    void opened(UUID file, AccountId by, Instant at) {
        database.insertInto(DISCLOSURE_OPENING)
                .set(DISCLOSURE_OPENING.FILE_ID, file)
                .set(DISCLOSURE_OPENING.ACCOUNT_ID, by.value())
                .set(DISCLOSURE_OPENING.OPENED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Newest first. */
    List<Opened> openings(CaseId caseId, int most) {
        return database.select(DISCLOSURE_OPENING.FILE_ID, DISCLOSURE_OPENING.ACCOUNT_ID, DISCLOSURE_OPENING.OPENED_AT)
                .from(DISCLOSURE_OPENING)
                .join(DISCLOSURE_FILE)
                .on(DISCLOSURE_FILE.ID.eq(DISCLOSURE_OPENING.FILE_ID))
                .where(DISCLOSURE_FILE.CASE_ID.eq(caseId.value()))
                .orderBy(DISCLOSURE_OPENING.OPENED_AT.desc())
                .limit(most)
                .fetch(Disclosures::opened);
    }

    private static Opened opened(Record row) {
        return new Opened(
                row.get(DISCLOSURE_OPENING.FILE_ID),
                new AccountId(row.get(DISCLOSURE_OPENING.ACCOUNT_ID)),
                row.get(DISCLOSURE_OPENING.OPENED_AT).toInstant());
    }

    /** Items without file and answer whose last day lies in this span and of which nobody was reminded. */
    List<AskedItem> toRemind(LocalDate from, LocalDate before, int most) {
        return database.selectFrom(DISCLOSURE_ITEM)
                .where(
                        DISCLOSURE_ITEM.REMINDED_ON.isNull(),
                        DISCLOSURE_ITEM.DUE_ON.ge(from),
                        DISCLOSURE_ITEM.DUE_ON.lt(before),
                        UNANSWERED)
                .orderBy(DISCLOSURE_ITEM.DUE_ON, DISCLOSURE_ITEM.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(this::item);
    }

    void reminded(UUID item, LocalDate on) {
        database.update(DISCLOSURE_ITEM)
                .set(DISCLOSURE_ITEM.REMINDED_ON, on)
                .where(DISCLOSURE_ITEM.ID.eq(item))
                .execute();
    }

    private static String column(String what, CaseId caseId) {
        return "disclosure." + what + "/" + caseId;
    }
}
