package org.xieyue.documents;

import java.util.List;
import org.xieyue.shared.CaseId;

/** Binds papers of a case into one. */
public interface PaperBinding {

    /**
     * PDF files and pictures in this order, as one PDF that is filed with the case; office files cannot be bound and are left
     * out. The same papers again are the paper that is there. In the caller's transaction; who may has been checked there.
     */
    DocumentId bind(CaseId caseId, String kind, String fileName, List<DocumentId> papers);
}
