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

    /** Path of the page of a conclusion, without leading slash. */
    public static String path(CaseId id) {
        return "bargaining/" + id + "/conclusion";
    }

    /** Empty before the first draft. */
    public Optional<ConclusionBoard.View> caseOf(CaseId id) {
        return board.view(id);
    }
}
