package org.xieyue.documents;

import java.util.List;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Files of cases; every method checks that the person may see the case. */
public interface CaseDocuments {

    /** ≤ 10 MiB; pdf, jpeg, png, docx, xlsx by content; images are re-encoded. Kept by content hash. */
    Answer<DocumentRow> add(CaseId caseId, String kind, String fileName, byte[] content);

    /**
     * The same, for an audience of the case only (see {@link PaperAudience}) to which the person who adds it belongs; for
     * everybody else there is no such paper.
     */
    Answer<DocumentRow> addFor(CaseId caseId, String audience, String kind, String fileName, byte[] content);

    /** Those that the reader may see. */
    List<DocumentRow> of(CaseId caseId);

    /** How many of the case's files the reader has seen. */
    Progress progress(CaseId caseId);

    /** The content, served as an attachment; marks the file as seen by this person. */
    Content open(DocumentId id);

    record Progress(int seen, int all) {}

    record Content(String fileName, String mediaType, byte[] bytes) {}
}
