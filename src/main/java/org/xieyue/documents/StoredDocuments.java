package org.xieyue.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The files of cases in the database. */
@UseCase
class StoredDocuments implements CaseDocuments {

    static final int MOST_PER_CASE = 200;

    private final Documents documents;
    private final DocumentRows rows;
    private final FileIntake intake;
    private final PaperReaders readers;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final BusinessClock clock;

    StoredDocuments(
            Documents documents,
            DocumentRows rows,
            FileIntake intake,
            PaperReaders readers,
            CurrentUser currentUser,
            AuditTrail trail,
            BusinessClock clock) {
        this.documents = documents;
        this.rows = rows;
        this.intake = intake;
        this.readers = readers;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    public Answer<DocumentRow> add(CaseId caseId, String kind, String fileName, byte[] content) {
        readers.require(caseId);
        return added(caseId, null, kind, fileName, content);
    }

    @Override
    @Permit(Permission.WORK_ON_CASE)
    public Answer<DocumentRow> addFor(CaseId caseId, String audience, String kind, String fileName, byte[] content) {
        if (!readers.audiences(caseId).contains(audience)) {
            throw new NotFound();
        }
        return added(caseId, audience, kind, fileName, content);
    }

    private Answer<DocumentRow> added(
            CaseId caseId, @Nullable String audience, String kind, String fileName, byte[] content) {
        return switch (intake.check(kind, fileName, content)) {
            case Answer.Refused<CheckedFile> refused -> Answer.refused(refused.reasons());
            case Answer.Done<CheckedFile> done -> add(caseId, audience, kind, fileName, done.value());
        };
    }

    private Answer<DocumentRow> add(
            CaseId caseId, @Nullable String audience, String kind, String fileName, CheckedFile file) {
        ContentHash hash = ContentHash.of(file.bytes());
        documents.keep(hash, file);
        Optional<Document> before = documents.same(caseId, audience, kind, hash);
        if (before.isPresent()) {
            return Answer.done(rows.of(documents.listed(before.get().id(), reader())));
        }
        if (documents.count(caseId, audience) >= MOST_PER_CASE) {
            return Answer.refused(
                    Refusal.ofField("file", "documents.too-many", FileName.shown(fileName), MOST_PER_CASE));
        }
        Document document = intake.document(caseId, audience, kind, fileName, hash, file, reader());
        documents.add(document);
        trail.record(
                "document.added",
                "case",
                caseId.toString(),
                audience == null
                        ? Map.of("document", document.id().toString(), "kind", kind, "sha256", hash.toString())
                        : Map.of("document", document.id().toString()));
        return Answer.done(rows.of(documents.listed(document.id(), reader())));
    }

    @Override
    @Permit(Permission.READ_CASE)
    public List<DocumentRow> of(CaseId caseId) {
        return rows.of(documents.of(caseId, readers.audiences(caseId), reader()));
    }

    @Override
    @Permit(Permission.READ_CASE)
    public Progress progress(CaseId caseId) {
        List<SeenDocument> all = documents.of(caseId, readers.audiences(caseId), reader());
        return new Progress((int) all.stream().filter(SeenDocument::seen).count(), all.size());
    }

    @Override
    @Permit(Permission.READ_CASE)
    public Content open(DocumentId id) {
        Document document = documents.find(id).orElseThrow(NotFound::new);
        AccountId reader = reader();
        CaseId caseId = document.caseId();
        if (caseId == null ? !Objects.equals(reader, document.addedBy()) : !readers.admits(document)) {
            throw new NotFound();
        }
        SeenDocument listed = documents.listed(id, reader);
        if (reader != null) {
            documents.markSeen(id, reader, clock.now());
        }
        if (caseId != null) {
            trail.record(
                    "document.opened",
                    "case",
                    caseId.toString(),
                    document.audience() == null
                            ? Map.of(
                                    "document",
                                    id.toString(),
                                    "sha256",
                                    document.hash().toString())
                            : Map.of("document", id.toString()));
        }
        return new Content(document.fileName(), listed.mediaType(), documents.content(document.hash()));
    }

    private @Nullable AccountId reader() {
        return currentUser.person().map(Account::id).orElse(null);
    }
}
