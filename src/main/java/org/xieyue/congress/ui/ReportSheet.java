package org.xieyue.congress.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.xieyue.congress.HandleProposal;
import org.xieyue.congress.ProposalRow;
import org.xieyue.congress.ProposalStage;
import org.xieyue.congress.SessionRow;
import org.xieyue.congress.SessionStage;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Which session heard how the proposals were handled. */
class ReportSheet extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final Set<ProposalStage> HANDLED = Set.of(ProposalStage.ANSWERED, ProposalStage.RATED);

    ReportSheet(
            List<SessionRow> sessions,
            int unreported,
            HandleProposal handle,
            CongressWords words,
            IntConsumer reported) {
        super(words.wording(), words.word("report-proposals"));
        Select<SessionRow> session = new Select<>();
        session.setWidthFull();
        session.setLabel(words.word("report-proposals.session"));
        session.setItems(sessions.stream()
                .filter(row -> row.stage() != SessionStage.CANCELLED)
                .toList());
        session.setItemLabelGenerator(row -> row.title() + " · " + words.when(row.meetsAt()));
        ErrorSummary errors = new ErrorSummary(words.wording());
        add(errors, new Paragraph(words.word("report-proposals.about", unreported)), session);
        primary(words.wording(), words.word("report-proposals"), () -> {
            Map<String, Select<SessionRow>> fields = Map.of("session", session);
            errors.clear(fields);
            SessionRow chosen = session.getValue();
            if (chosen == null) {
                errors.show(List.of(Refusal.ofField("session", "congress.choose-session")), fields);
                return;
            }
            switch (handle.report(chosen.id())) {
                case Answer.Refused<Integer>(var reasons) -> errors.show(reasons, fields);
                case Answer.Done<Integer>(Integer count) -> {
                    close();
                    reported.accept(count);
                }
            }
        });
    }

    static int unreported(List<ProposalRow> rows) {
        return (int) rows.stream()
                .filter(row -> HANDLED.contains(row.stage()) && row.reportedIn() == null)
                .count();
    }
}
