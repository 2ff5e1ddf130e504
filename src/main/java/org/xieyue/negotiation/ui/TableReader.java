package org.xieyue.negotiation.ui;

import org.springframework.stereotype.Component;
import org.xieyue.negotiation.MinutesView;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TableView;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** Opens the table for whoever sits at it, else for those who read the bargaining cases of the union. */
@Component
class TableReader {

    private final TableBoard board;

    TableReader(TableBoard board) {
        this.board = board;
    }

    TableView table(CaseId caseId, int round) {
        try {
            return board.mine(caseId, round);
        } catch (NotFound | NotAllowed noSeat) {
            return shared(caseId, round);
        }
    }

    private TableView shared(CaseId caseId, int round) {
        try {
            return board.shared(caseId, round);
        } catch (NotAllowed mayNotRead) {
            throw new NotFound();
        }
    }

    MinutesView minutes(TableView view, int round) {
        return view.side() == null && !view.recorder()
                ? board.sharedMinutes(view.caseId(), round)
                : board.myMinutes(view.caseId(), round);
    }
}
