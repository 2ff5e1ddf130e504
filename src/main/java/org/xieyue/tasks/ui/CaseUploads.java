package org.xieyue.tasks.ui;

import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Files go straight into the case, so that they are there even if the form is left. */
record CaseUploads(DossierKit kit, CaseId caseId) implements UploadTarget {

    @Override
    public Answer<Uploaded> upload(String kind, String fileName, byte[] content) {
        return switch (kit.documents().add(caseId, kind, fileName, content)) {
            case Answer.Done<DocumentRow> done ->
                Answer.done(new Uploaded(
                        done.value().id().toString(),
                        done.value().fileName(),
                        done.value().bytes()));
            case Answer.Refused<DocumentRow> refused -> Answer.refused(refused.reasons());
        };
    }
}
