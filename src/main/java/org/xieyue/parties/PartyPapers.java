package org.xieyue.parties;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Papers that are named in a command: files of the case, or one's own that are staged for it. */
@Component
class PartyPapers {

    private final AttachUploads attach;

    PartyPapers(AttachUploads attach) {
        this.attach = attach;
    }

    Answer<Integer> attach(CaseId caseId, DocumentId paper, String kind, String field) {
        return attach.attach(caseId, paper, kind, field);
    }

    Answer<Integer> attach(CaseId caseId, Collection<? extends @Nullable DocumentId> papers) {
        List<DocumentId> given = papers.stream()
                .filter(Objects::nonNull)
                .map(paper -> (DocumentId) paper)
                .toList();
        return given.isEmpty() ? Answer.done(0) : attach.attach(caseId, given);
    }
}
