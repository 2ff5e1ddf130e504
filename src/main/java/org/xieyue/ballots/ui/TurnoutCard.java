package org.xieyue.ballots.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.Quorum;
import org.xieyue.ballots.Turnout;
import org.xieyue.shared.ui.Card;

/** How many have taken and cast a paper, live; never what they voted. */
final class TurnoutCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Ballot ballot;
    private final Div figures = new Div();
    private final ProgressBar bar = new ProgressBar();

    TurnoutCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.turnout"));
        this.kit = kit;
        this.ballot = ballot;
        figures.addClassName("stack");
        figures.getElement().setAttribute("aria-live", "polite");
        add(figures, bar);
        refresh();
    }

    void refresh() {
        Turnout turnout = kit.keeps(ballot)
                ? kit.board().turnout(ballot.id())
                : kit.desk().turnout(ballot.id());
        figures.removeAll();
        Span counts = new Span(
                kit.wording().say("ballots.turnout.counts", turnout.electors(), turnout.issued(), turnout.returned()));
        counts.addClassName("strong");
        figures.add(counts);
        Quorum quorum = ballot.rule().quorum();
        if (quorum != null) {
            long there = quorum.of() == Quorum.Of.PAPERS_ISSUED ? turnout.issued() : turnout.returned();
            long missing = quorum.needed(turnout.electors()) - there;
            figures.add(new Span(
                    missing > 0
                            ? kit.wording().say("ballots.turnout.missing", missing)
                            : kit.wording().say("ballots.turnout.quorum")));
        }
        bar.setMax((double) Math.max(1, turnout.electors()));
        bar.setValue((double) Math.min(turnout.returned(), turnout.electors()));
    }
}
