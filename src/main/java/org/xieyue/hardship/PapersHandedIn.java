package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.Papers;
import org.xieyue.documents.StageUpload;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;

/** Files that come with an application, and names that must be printable in a letter later. */
@Component
class PapersHandedIn {

    private static final List<PaperItem> KINDS = PaperItem.documents(true);

    private final StageUpload uploads;
    private final AttachUploads attachUploads;
    private final Papers papers;
    private final CaseDocuments documents;

    PapersHandedIn(StageUpload uploads, AttachUploads attachUploads, Papers papers, CaseDocuments documents) {
        this.uploads = uploads;
        this.attachUploads = attachUploads;
        this.papers = papers;
        this.documents = documents;
    }

    List<Refusal> flaws(AidApplication form, Household household) {
        List<Refusal> flaws = new ArrayList<>();
        Map<DocumentId, DocumentRow> staged =
                uploads.staged().stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        if (!staged.keySet().containsAll(form.documents())) {
            flaws.add(Refusal.ofField("documents", "documents.not-staged"));
        }
        form.documents().stream()
                .map(staged::get)
                .filter(Objects::nonNull)
                .filter(paper -> KINDS.stream().noneMatch(item -> item.key().equals(paper.kind())))
                .forEach(paper -> flaws.add(
                        Refusal.ofField("documents", "hardship.paperOfNoKind", paper.fileName(), kind(paper.kind()))));
        Set<String> unprintable = papers.unprintable(household.applicant().name());
        if (!unprintable.isEmpty()) {
            flaws.add(Refusal.ofField("applicantName", "hardship.nameUnprintable", String.join("", unprintable)));
        }
        return flaws;
    }

    /** Files that are named as the answer to an item and are of another kind, or not in the case at all. */
    List<Refusal> otherKinds(CaseId id, Map<PaperItem, List<DocumentId>> answers) {
        Map<DocumentId, DocumentRow> there =
                documents.of(id).stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        List<Refusal> flaws = new ArrayList<>();
        answers.forEach((item, files) -> files.forEach(file -> {
            DocumentRow paper = there.get(file);
            if (paper == null) {
                flaws.add(Refusal.ofField(item.key(), "hardship.paperNotInCase", kind(item.key())));
            } else if (!paper.kind().equals(item.key())) {
                flaws.add(Refusal.ofField(
                        item.key(),
                        "hardship.paperOfOtherKind",
                        paper.fileName(),
                        kind(paper.kind()),
                        kind(item.key())));
            }
        }));
        return flaws;
    }

    private static TextKey kind(String kind) {
        return new TextKey("document.kind." + kind);
    }

    void attach(CaseId id, AidApplication form) {
        attachUploads.attach(id, form.documents()).orElseThrow();
    }
}
