package org.xieyue.ballots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.ReadProtocol;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** Papers of paper: how many were handed out, and how far the two people are who enter them. */
final class SheetsCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Ballot ballot;
    private final Div content = new Div();
    private final Button enter;
    private transient ReadProtocol.@Nullable Sheets shown;

    SheetsCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.sheets"));
        this.kit = kit;
        this.ballot = ballot;
        content.addClassName("stack");
        Button handOut = new Button(
                say("ballots.sheets.hand-out"), click -> new HandOutSheet(kit, ballot, this::refresh).open());
        handOut.setId("hand-out-sheets");
        handOut.setVisible(!kit.isPast(ballot));
        enter = new Button(
                say("ballots.sheets.enter"),
                click -> click.getSource()
                        .getUI()
                        .ifPresent(ui ->
                                ui.navigate(SheetEntryView.class, ballot.id().toString())));
        enter.setId("enter-sheets");
        Div actions = new Div(handOut, enter);
        actions.addClassNames("row", "wrap");
        actions.setVisible(ballot.state() == BallotState.OPEN && kit.duties().worksAtDesk(ballot));
        addClassName("stack");
        add(content, actions);
        refresh();
    }

    private String say(String key, Object... args) {
        return kit.wording().say(key, args);
    }

    void refresh() {
        ReadProtocol.Sheets sheets = kit.duties().readProtocol().sheets(ballot.id());
        if (sheets.equals(shown)) {
            return;
        }
        shown = sheets;
        enter.setVisible(sheets.handedOut() > 0);
        content.removeAll();
        Span about = new Span(say("ballots.sheets.about"));
        about.addClassName("soft");
        content.add(about);
        if (sheets.handedOut() == 0) {
            return;
        }
        Div line = new Div(new Span(say("ballots.sheets.handed-out", sheets.handedOut())), state(sheets));
        line.addClassNames("row", "wrap");
        content.add(line);
        if (!sheets.entries().isEmpty()) {
            content.add(new RowTable<ReadProtocol.Entry>(say("ballots.sheets"))
                    .text(say("ballots.sheets.by"), ReadProtocol.Entry::enteredBy)
                    .text(
                            say("ballots.sheets.at"),
                            entry -> entry.enteredAt() == null
                                    ? ""
                                    : kit.wording().time(entry.enteredAt()))
                    .number(say("ballots.sheets.count"), entry -> Integer.toString(entry.sheets()))
                    .rows(sheets.entries()));
        }
    }

    private Tag state(ReadProtocol.Sheets sheets) {
        if (sheets.agree()) {
            return Tag.good(say("ballots.sheets.agree"));
        }
        return sheets.entries().size() > 1
                ? Tag.late(say("ballots.sheets.differ"))
                : Tag.warn(say("ballots.sheets.missing", 2 - sheets.entries().size()));
    }
}
