package org.xieyue.documents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Takes in a file before there is a case: uploads on a start form. It belongs to its uploader alone until the case opens, and
 * is thrown away after a week.
 */
@UseCase
public class StageUpload {

    /** How long a file is kept that is not handed in, after it was added or the application was last saved. */
    public static final Duration KEPT = Duration.ofDays(7);

    static final int MOST_STAGED = 50;

    private final Documents documents;
    private final DocumentRows rows;
    private final FileIntake intake;
    private final CurrentUser currentUser;

    StageUpload(Documents documents, DocumentRows rows, FileIntake intake, CurrentUser currentUser) {
        this.documents = documents;
        this.rows = rows;
        this.intake = intake;
        this.currentUser = currentUser;
    }

    @Permit(Permission.OPEN_CASE)
    public Answer<DocumentRow> stage(String kind, String fileName, byte[] content) {
        return switch (intake.check(kind, fileName, content)) {
            case Answer.Refused<CheckedFile> refused -> Answer.refused(refused.reasons());
            case Answer.Done<CheckedFile> done -> stage(kind, fileName, done.value());
        };
    }

    private Answer<DocumentRow> stage(String kind, String fileName, CheckedFile file) {
        AccountId uploader = currentUser.account().id();
        ContentHash hash = ContentHash.of(file.bytes());
        documents.keep(hash, file);
        Optional<Document> before = documents.sameStaged(uploader, kind, hash);
        if (before.isPresent()) {
            return Answer.done(rows.of(documents.listed(before.get().id(), uploader)));
        }
        if (documents.countStaged(uploader) >= MOST_STAGED) {
            return Answer.refused(Refusal.ofField("file", "documents.too-many", FileName.shown(fileName), MOST_STAGED));
        }
        Document document = intake.document(null, null, kind, fileName, hash, file, uploader);
        documents.add(document);
        return Answer.done(rows.of(documents.listed(document.id(), uploader)));
    }

    /** What the person has staged and not yet handed in. */
    @Permit(Permission.OPEN_CASE)
    public List<DocumentRow> staged() {
        return rows.of(documents.stagedBy(currentUser.account().id()));
    }

    /** Throws away one's own staged file. */
    @Permit(Permission.OPEN_CASE)
    public void discard(DocumentId id) {
        if (!documents.discard(id, currentUser.account().id())) {
            throw new NotFound();
        }
    }
}
