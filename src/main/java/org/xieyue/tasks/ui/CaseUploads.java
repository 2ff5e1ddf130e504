package org.xieyue.tasks.ui;

import java.util.List;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Files go straight into the case, so that they are there even if the form is left. */
record CaseUploads(DossierKit kit, CaseId caseId) implements UploadTarget {

    @Override
    public Answer<Uploaded> upload(String kind, String fileName, byte[] content) {
        return kit.documents().add(caseId, kind, fileName, content).map(CaseUploads::uploaded);
    }

    @Override
    public List<Uploaded> there() {
        return kit.documents().of(caseId).stream().map(CaseUploads::uploaded).toList();
    }

    static Uploaded uploaded(DocumentRow row) {
        return new Uploaded(row.id().toString(), row.kind(), row.fileName(), row.bytes());
    }
}
