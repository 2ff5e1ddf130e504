package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.OptionOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The counts, and what anybody needs to check them. */
final class ResultCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;

    ResultCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.result"));
        this.kit = kit;
        addClassName("stack");
        BallotOutcome outcome = kit.board().outcome(ballot.id()).orElseThrow();
        beside(outcome.passed() ? Tag.good(say("ballots.passed")) : Tag.late(say("ballots.failed")));
        add(new Paragraph(say("ballots.turnout.counts", outcome.electors(), outcome.issued(), outcome.returned())));
        if (!outcome.quorumReached()) {
            add(new Paragraph(say("ballots.quorum.missed", String.valueOf(outcome.quorumNeeded()))));
        }
        for (int q = 0; q < outcome.questions().size(); q++) {
            question(ballot.questions().get(q), outcome.questions().get(q));
        }
        Div links = new Div(certificate(ballot), archive(ballot), board(ballot));
        links.addClassNames("row", "wrap");
        add(links);
    }

    private String say(String key, Object... args) {
        return kit.wording().say(key, args);
    }

    private void question(BallotQuestion question, QuestionOutcome outcome) {
        H3 heading = new H3(question.text());
        String made = say(question.kind() == QuestionKind.YES_NO_ABSTAIN ? "ballots.carried" : "ballots.elected");
        RowTable<OptionOutcome> table = new RowTable<OptionOutcome>(question.text())
                .text(
                        say("ballots.option"),
                        option -> BallotWords.option(kit.wording(), question, option.key(), option.text()))
                .number(say("ballots.votes"), option -> Long.toString(option.votes()))
                .component(say("ballots.outcome"), option -> option.elected() ? Tag.good(made) : new Span(""));
        Span rest = new Span(
                say("ballots.result.rest", outcome.valid(), outcome.blank(), outcome.invalid(), outcome.needed()));
        rest.addClassName("soft");
        add(new Div(heading, table.rows(outcome.options()), rest));
    }

    private Anchor certificate(Ballot ballot) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            byte[] pdf = kit.certificate().pdf(ballot.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf),
                    "certificate-" + ballot.id() + ".pdf",
                    "application/pdf",
                    pdf.length);
        });
        Anchor link = new Anchor(file, say("ballots.certificate"));
        link.setId("certificate");
        return link;
    }

    private Anchor archive(Ballot ballot) {
        DownloadHandler file = event -> {
            event.setFileName("ballot-" + ballot.id() + ".zip");
            event.setContentType("application/zip");
            kit.archive().write(ballot.id(), event.getOutputStream());
        };
        Anchor link = new Anchor(file, say("ballots.archive"));
        link.setId("archive");
        return link;
    }

    private Anchor board(Ballot ballot) {
        return new Anchor("/vote/" + ballot.id() + "?board", say("ballots.board"));
    }
}
