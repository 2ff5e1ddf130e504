package org.xieyue.conclusion;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** What the dossier of a case shows of its conclusion; who may read the case has been checked there. */
@Component
public class ConclusionOf {

    private final ConclusionBoard board;

    ConclusionOf(ConclusionBoard board) {
        this.board = board;
    }

    /** Empty before the first draft. */
    public Optional<ConclusionBoard.View> caseOf(CaseId id) {
        return board.view(id);
    }
}
