package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.Turnout;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Sheet;

/** Asks once more before the voting ends, with the counts of this moment. */
final class CloseSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    CloseSheet(BallotKit kit, Ballot ballot, Runnable closed) {
        super(kit.wording(), kit.wording().say("ballots.close"));
        Turnout turnout = kit.board().turnout(ballot.id());
        add(new Paragraph(
                kit.wording().say("ballots.close.sure", turnout.electors() - turnout.returned(), turnout.returned())));
        primary(kit.wording(), kit.wording().say("ballots.close"), () -> {
            if (kit.closeBallot().close(ballot.id()) instanceof Answer.Refused<BallotState> refused) {
                kit.toasts().refused(refused.reasons());
            }
            close();
            closed.run();
        });
    }
}
