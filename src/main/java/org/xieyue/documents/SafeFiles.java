package org.xieyue.documents;

import java.util.Optional;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/**
 * Files for a capability that keeps them itself, and files of a case for readers whom another capability admits: who may is
 * checked there.
 */
public interface SafeFiles {

    /** ≤ 10 MiB; pdf, jpeg, png, docx, xlsx by content. The bytes to keep: images are re-encoded. */
    Answer<CaseDocuments.Content> inspect(String fileName, byte[] content);

    /** @param sha256 lowercase hex */
    Optional<CaseDocuments.Content> find(CaseId caseId, String sha256);
}
