package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.Papers;
import org.xieyue.documents.StageUpload;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/** Files that come with an application, and names that must be printable in a letter later. */
@Component
class PapersHandedIn {

    private final StageUpload uploads;
    private final AttachUploads attachUploads;
    private final Papers papers;

    PapersHandedIn(StageUpload uploads, AttachUploads attachUploads, Papers papers) {
        this.uploads = uploads;
        this.attachUploads = attachUploads;
        this.papers = papers;
    }

    List<Refusal> flaws(AidApplication form, Household household) {
        List<Refusal> flaws = new ArrayList<>();
        Set<DocumentId> staged =
                new HashSet<>(uploads.staged().stream().map(DocumentRow::id).toList());
        if (!staged.containsAll(form.documents())) {
            flaws.add(Refusal.ofField("documents", "documents.not-staged"));
        }
        Set<String> unprintable = papers.unprintable(household.applicant().name());
        if (!unprintable.isEmpty()) {
            flaws.add(Refusal.ofField("applicantName", "hardship.nameUnprintable", String.join("", unprintable)));
        }
        return flaws;
    }

    void attach(CaseId id, AidApplication form) {
        attachUploads.attach(id, form.documents()).orElseThrow();
    }
}
