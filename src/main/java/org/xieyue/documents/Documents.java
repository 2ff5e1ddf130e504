package org.xieyue.documents;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static xieyue.schema.Tables.DOCUMENT;
import static xieyue.schema.Tables.DOCUMENT_CONTENT;
import static xieyue.schema.Tables.DOCUMENT_SEEN;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Contents, each kept once, and the documents that refer to them. */
@Repository
class Documents {

    private static final Field<UUID> NOBODY = field("null::uuid", UUID.class);

    private final DSLContext database;

    Documents(DSLContext database) {
        this.database = database;
    }

    /** Keeps the content unless it is there already, and holds its row, so that the same upload twice is seen. */
    void keep(ContentHash hash, CheckedFile file) {
        database.insertInto(DOCUMENT_CONTENT)
                .set(DOCUMENT_CONTENT.SHA256, hash.bytes())
                .set(DOCUMENT_CONTENT.MEDIA_TYPE, file.type().mediaType())
                .set(DOCUMENT_CONTENT.PAGES, file.pages())
                .set(DOCUMENT_CONTENT.BYTES, file.bytes())
                .onConflictDoNothing()
                .execute();
        database.select(DOCUMENT_CONTENT.SHA256)
                .from(DOCUMENT_CONTENT)
                .where(DOCUMENT_CONTENT.SHA256.eq(hash.bytes()))
                .forUpdate()
                .fetch();
    }

    void add(Document document) {
        CaseId caseId = document.caseId();
        AccountId addedBy = document.addedBy();
        database.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, document.id().value())
                .set(DOCUMENT.CASE_ID, caseId == null ? null : caseId.value())
                .set(DOCUMENT.SHA256, document.hash().bytes())
                .set(DOCUMENT.KIND, document.kind())
                .set(DOCUMENT.FILE_NAME, document.fileName())
                .set(DOCUMENT.SIZE_BYTES, document.bytes())
                .set(DOCUMENT.ISSUED, document.sealCode() != null)
                .set(DOCUMENT.SEAL_CODE, document.sealCode())
                .set(DOCUMENT.AUDIENCE, document.audience())
                .set(DOCUMENT.ADDED_BY, addedBy == null ? null : addedBy.value())
                .set(DOCUMENT.ADDED_AT, document.addedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Document> find(DocumentId id) {
        return documents(DOCUMENT.ID.eq(id.value())).fetchOptional(Documents::document);
    }

    Optional<Document> same(CaseId caseId, @Nullable String audience, String kind, ContentHash hash) {
        return documents(DOCUMENT.CASE_ID
                        .eq(caseId.value())
                        .and(DOCUMENT.AUDIENCE.isNotDistinctFrom(audience))
                        .and(DOCUMENT.KIND.eq(kind))
                        .and(DOCUMENT.SHA256.eq(hash.bytes())))
                .orderBy(DOCUMENT.ADDED_AT)
                .limit(1)
                .fetchOptional(Documents::document);
    }

    Optional<Document> sameStaged(AccountId uploader, String kind, ContentHash hash) {
        return documents(DOCUMENT.CASE_ID
                        .isNull()
                        .and(DOCUMENT.ADDED_BY.eq(uploader.value()))
                        .and(DOCUMENT.KIND.eq(kind))
                        .and(DOCUMENT.SHA256.eq(hash.bytes())))
                .orderBy(DOCUMENT.ADDED_AT)
                .limit(1)
                .fetchOptional(Documents::document);
    }

    Optional<Document> issued(CaseId caseId, @Nullable String audience, String kind, String sealCode) {
        return documents(DOCUMENT.CASE_ID
                        .eq(caseId.value())
                        .and(DOCUMENT.AUDIENCE.isNotDistinctFrom(audience))
                        .and(DOCUMENT.KIND.eq(kind))
                        .and(DOCUMENT.SEAL_CODE.eq(sealCode)))
                .fetchOptional(Documents::document);
    }

    /** Each audience by itself, so that nobody learns how many papers others have. */
    int count(CaseId caseId, @Nullable String audience) {
        return database.fetchCount(
                DOCUMENT, DOCUMENT.CASE_ID.eq(caseId.value()), DOCUMENT.AUDIENCE.isNotDistinctFrom(audience));
    }

    /** Rows that were renewed within the hour stay as they are: drafts are saved at every pause. */
    void renewStaged(AccountId uploader, Instant now) {
        database.update(DOCUMENT)
                .set(DOCUMENT.ADDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(
                        DOCUMENT.CASE_ID.isNull(),
                        DOCUMENT.ADDED_BY.eq(uploader.value()),
                        DOCUMENT.ADDED_AT.lt(now.minus(1, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC)))
                .execute();
    }

    int countStaged(AccountId uploader) {
        return database.fetchCount(DOCUMENT, DOCUMENT.CASE_ID.isNull(), DOCUMENT.ADDED_BY.eq(uploader.value()));
    }

    /** In the order in which they were added, each with whether this reader has seen it. */
    List<SeenDocument> of(CaseId caseId, Set<String> audiences, @Nullable AccountId reader) {
        return listed(
                DOCUMENT.CASE_ID
                        .eq(caseId.value())
                        .and(DOCUMENT.AUDIENCE.isNull().or(DOCUMENT.AUDIENCE.in(audiences))),
                reader);
    }

    List<SeenDocument> stagedBy(AccountId uploader) {
        return listed(DOCUMENT.CASE_ID.isNull().and(DOCUMENT.ADDED_BY.eq(uploader.value())), uploader);
    }

    /** One of the case's files with this content, if there is any. */
    Optional<SeenDocument> withContent(CaseId caseId, ContentHash hash) {
        return listed(DOCUMENT.CASE_ID.eq(caseId.value()).and(DOCUMENT.SHA256.eq(hash.bytes())), null).stream()
                .findFirst();
    }

    SeenDocument listed(DocumentId id, @Nullable AccountId reader) {
        return listed(DOCUMENT.ID.eq(id.value()), reader).getFirst();
    }

    byte[] content(ContentHash hash) {
        return database.select(DOCUMENT_CONTENT.BYTES)
                .from(DOCUMENT_CONTENT)
                .where(DOCUMENT_CONTENT.SHA256.eq(hash.bytes()))
                .fetchSingle(DOCUMENT_CONTENT.BYTES);
    }

    void markSeen(DocumentId id, AccountId reader, Instant at) {
        database.insertInto(DOCUMENT_SEEN)
                .set(DOCUMENT_SEEN.DOCUMENT_ID, id.value())
                .set(DOCUMENT_SEEN.ACCOUNT_ID, reader.value())
                .set(DOCUMENT_SEEN.SEEN_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    /** True when this staged document was the uploader's own and belongs to the case from now on. */
    boolean attach(DocumentId id, AccountId uploader, CaseId caseId) {
        return database.update(DOCUMENT)
                        .set(DOCUMENT.CASE_ID, caseId.value())
                        .where(DOCUMENT.ID.eq(id.value()))
                        .and(DOCUMENT.CASE_ID.isNull())
                        .and(DOCUMENT.ADDED_BY.eq(uploader.value()))
                        .execute()
                == 1;
    }

    boolean discard(DocumentId id, AccountId uploader) {
        return database.deleteFrom(DOCUMENT)
                        .where(DOCUMENT.ID.eq(id.value()))
                        .and(DOCUMENT.CASE_ID.isNull())
                        .and(DOCUMENT.ADDED_BY.eq(uploader.value()))
                        .execute()
                == 1;
    }

    int removeStagedBefore(Instant limit) {
        return database.deleteFrom(DOCUMENT)
                .where(DOCUMENT.CASE_ID.isNull())
                .and(DOCUMENT.ADDED_AT.lt(limit.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** Removes contents that no document refers to; the foreign key refuses to remove one that is being referred to now. */
    void removeOrphans() {
        database.deleteFrom(DOCUMENT_CONTENT)
                .where(notExists(selectOne().from(DOCUMENT).where(DOCUMENT.SHA256.eq(DOCUMENT_CONTENT.SHA256))))
                .execute();
    }

    private SelectConditionStep<? extends Record> documents(Condition condition) {
        return database.select(DOCUMENT.fields()).from(DOCUMENT).where(condition);
    }

    private List<SeenDocument> listed(Condition condition, @Nullable AccountId reader) {
        Field<Boolean> seen = field(exists(selectOne()
                .from(DOCUMENT_SEEN)
                .where(DOCUMENT_SEEN.DOCUMENT_ID.eq(DOCUMENT.ID))
                .and(
                        reader == null
                                ? DOCUMENT_SEEN.ACCOUNT_ID.eq(NOBODY)
                                : DOCUMENT_SEEN.ACCOUNT_ID.eq(reader.value()))));
        return database.select(DOCUMENT.fields())
                .select(DOCUMENT_CONTENT.MEDIA_TYPE, DOCUMENT_CONTENT.PAGES)
                .select(seen)
                .from(DOCUMENT)
                .join(DOCUMENT_CONTENT)
                .on(DOCUMENT_CONTENT.SHA256.eq(DOCUMENT.SHA256))
                .where(condition)
                .orderBy(DOCUMENT.ADDED_AT, DOCUMENT.ID)
                .fetch(row -> new SeenDocument(
                        document(row),
                        row.get(DOCUMENT_CONTENT.MEDIA_TYPE),
                        row.get(DOCUMENT_CONTENT.PAGES),
                        row.get(seen)));
    }

    private static Document document(Record row) {
        return new Document(
                new DocumentId(row.get(DOCUMENT.ID)),
                Optional.ofNullable(row.get(DOCUMENT.CASE_ID)).map(CaseId::new).orElse(null),
                new ContentHash(row.get(DOCUMENT.SHA256)),
                row.get(DOCUMENT.KIND),
                row.get(DOCUMENT.FILE_NAME),
                row.get(DOCUMENT.SIZE_BYTES),
                row.get(DOCUMENT.SEAL_CODE),
                row.get(DOCUMENT.AUDIENCE),
                Optional.ofNullable(row.get(DOCUMENT.ADDED_BY))
                        .map(AccountId::new)
                        .orElse(null),
                row.get(DOCUMENT.ADDED_AT).toInstant());
    }
}
