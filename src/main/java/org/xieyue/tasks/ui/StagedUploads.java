package org.xieyue.tasks.ui;

import java.util.List;
import org.xieyue.documents.StageUpload;
import org.xieyue.shared.Answer;

/** Files of an application are laid aside until it is sent. */
record StagedUploads(StageUpload uploads) implements UploadTarget {

    @Override
    public Answer<Uploaded> upload(String kind, String fileName, byte[] content) {
        return uploads.stage(kind, fileName, content).map(CaseUploads::uploaded);
    }

    @Override
    public List<Uploaded> there() {
        return uploads.staged().stream().map(CaseUploads::uploaded).toList();
    }
}
