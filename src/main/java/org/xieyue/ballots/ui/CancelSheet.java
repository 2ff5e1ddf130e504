package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Gives up a ballot before it is opened, with a reason that everybody concerned can read. */
final class CancelSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    CancelSheet(BallotKit kit, Ballot ballot, Runnable cancelled) {
        super(kit.wording(), kit.wording().say("ballots.cancel"));
        ErrorSummary errors = new ErrorSummary(kit.wording());
        TextArea reason = new TextArea(kit.wording().say("ballots.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        add(new Paragraph(kit.wording().say("ballots.cancel.about")), errors, reason);
        primary(kit.wording(), kit.wording().say("ballots.cancel.do"), () -> {
            Map<String, TextArea> fields = Map.of("reason", reason);
            errors.clear(fields);
            Answer<BallotId> answer = kit.duties().prepareBallot().cancel(ballot.id(), reason.getValue());
            if (answer instanceof Answer.Refused<BallotId>(var reasons)) {
                errors.show(reasons, fields);
                return;
            }
            close();
            cancelled.run();
        });
    }
}
