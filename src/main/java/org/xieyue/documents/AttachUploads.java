package org.xieyue.documents;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;

/** Files what a person has staged with the case that they open, in the transaction that opens it. */
@Component
public class AttachUploads {

    private final Documents documents;
    private final CurrentUser currentUser;
    private final AuditTrail trail;

    AttachUploads(Documents documents, CurrentUser currentUser, AuditTrail trail) {
        this.documents = documents;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /**
     * Only one's own staged files, each for one case; files that are attached to this case already are left alone. When
     * refused, the caller rolls back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer<Integer> attach(CaseId caseId, List<DocumentId> ids) {
        AccountId uploader = currentUser.account().id();
        int attached = 0;
        for (DocumentId id : ids.stream().distinct().toList()) {
            if (documents.attach(id, uploader, caseId)) {
                attached++;
                trail.record("document.added", "case", caseId.toString(), Map.of("document", id.toString()));
            } else if (!isAttached(id, caseId)) {
                return Answer.refused(Refusal.ofField("documents", "documents.not-staged"));
            }
        }
        return Answer.done(attached);
    }

    /** The same for one file that has to be of a kind, such as an employer's authority; refused under {@code field}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer<Integer> attach(CaseId caseId, DocumentId id, String kind, String field) {
        boolean other = documents
                .find(id)
                .filter(found -> isAttached(id, caseId) || isStaged(found))
                .filter(found -> !found.kind().equals(kind))
                .isPresent();
        return other
                ? Answer.refused(Refusal.ofField(field, "documents.other-kind", new TextKey("document.kind." + kind)))
                : attach(caseId, List.of(id));
    }

    private boolean isStaged(Document found) {
        return found.caseId() == null && currentUser.account().id().equals(found.addedBy());
    }

    private boolean isAttached(DocumentId id, CaseId caseId) {
        return documents.find(id).filter(found -> caseId.equals(found.caseId())).isPresent();
    }
}
