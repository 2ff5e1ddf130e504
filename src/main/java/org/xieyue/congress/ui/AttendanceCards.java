package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.xieyue.ballots.HandedCode;
import org.xieyue.congress.Attendance;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionStage;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Who is there, with the desk's check-in by hand; follows the hall every few seconds while people come in. */
@org.springframework.stereotype.Component
class AttendanceCards {

    private static final int EVERY_MILLIS = 3000;

    private final SessionBoard board;
    private final CheckIn checkIn;
    private final HoldVote holdVote;
    private final CongressWords words;
    private final Toasts toasts;

    AttendanceCards(SessionBoard board, CheckIn checkIn, HoldVote holdVote, CongressWords words, Toasts toasts) {
        this.board = board;
        this.checkIn = checkIn;
        this.holdVote = holdVote;
        this.words = words;
        this.toasts = toasts;
    }

    Card numbers(QuorumPanel panel) {
        Card card = new Card(words.word("attendance"), panel);
        card.addClassName("stack");
        return card;
    }

    /** The roll with the desk's buttons, for the secretary. */
    Card roll(SessionId id, Attendance now, SessionStage stage, QuorumPanel panel) {
        Card card = new Card(words.word("roll"));
        card.addClassName("stack");
        TextField search = new TextField(words.word("find-delegate"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        RowTable<Attendance.Line> table = new RowTable<Attendance.Line>(words.word("roll"))
                .text(words.word("name"), Attendance.Line::name)
                .text(words.word("ward"), line -> line.votes() ? line.ward() : words.word("observer"))
                .component(words.word("here"), this::here)
                .component(words.word("change"), line -> act(id, line, stage, panel));
        Runnable fill = () -> table.rows(matching(board.attendance(id).orElse(now), search.getValue()));
        search.addValueChangeListener(change -> fill.run());
        fill.run();
        card.add(search, table);
        if (SessionPage.underWay().contains(stage)) {
            follow(card, id, panel, fill);
        }
        return card;
    }

    private static List<Attendance.Line> matching(Attendance now, String text) {
        String wanted = text.strip();
        return now.lines().stream()
                .filter(line -> wanted.isEmpty()
                        || line.name().contains(wanted)
                        || line.ward().contains(wanted))
                .toList();
    }

    private void follow(Component card, SessionId id, QuorumPanel panel, Runnable fill) {
        card.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.setPollInterval(EVERY_MILLIS);
            var listening = ui.addPollListener(poll -> board.attendance(id).ifPresent(now -> {
                panel.show(now);
                fill.run();
            }));
            card.addDetachListener(detached -> {
                listening.remove();
                ui.setPollInterval(-1);
            });
        });
    }

    private Component here(Attendance.Line line) {
        if (!line.present()) {
            return new Span(words.word("absent"));
        }
        return Tag.good(words.word(line.byHand() ? "here.by-hand" : "here.by-code"));
    }

    private Component act(SessionId id, Attendance.Line line, SessionStage stage, QuorumPanel panel) {
        Div buttons = new Div();
        buttons.addClassNames("row", "wrap");
        if (!SessionPage.underWay().contains(stage)) {
            return buttons;
        }
        if (!line.present()) {
            buttons.add(button(
                    words.word("check-in"), line, () -> checkIn.byHand(id, line.delegate()), id, panel, buttons));
        } else if (stage == SessionStage.VOTING && line.votes()) {
            Button hand = new Button(words.word("hand-paper"), click -> handPaper(id, line));
            hand.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.add(hand);
        } else {
            buttons.add(
                    button(words.word("check-out"), line, () -> checkIn.undo(id, line.delegate()), id, panel, buttons));
        }
        return buttons;
    }

    private Button button(
            String label,
            Attendance.Line line,
            java.util.function.Supplier<Answer<?>> act,
            SessionId id,
            QuorumPanel panel,
            Div place) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label + " " + line.name());
        button.addClickListener(click -> {
            Answer<?> answer = act.get();
            if (answer.isDone()) {
                place.removeAll();
                place.add(Tag.good(words.word("noted")));
                board.attendance(id).ifPresent(panel::show);
            } else {
                toasts.refused(answer.reasons());
            }
        });
        return button;
    }

    /** The way to the voting page on the desk's device or printed: shown once, never stored. */
    private void handPaper(SessionId id, Attendance.Line line) {
        switch (holdVote.handPaper(id, line.delegate())) {
            case Answer.Refused<HandedCode>(var reasons) -> toasts.refused(reasons);
            case Answer.Done<HandedCode>(HandedCode handed) ->
                UI.getCurrent().getPage().fetchCurrentURL(url -> {
                    String way = url.getProtocol() + "://" + url.getAuthority() + handed.path();
                    Anchor open = new Anchor(handed.path(), words.word("hand-paper.open"));
                    open.setTarget("_blank");
                    open.getElement().setAttribute("router-ignore", true);
                    new Sheet(
                                    words.wording(),
                                    words.word("hand-paper.of", line.name()),
                                    new Span(words.word("hand-paper.about")),
                                    new org.xieyue.shared.ui.QrPicture(way, words.word("hand-paper.qr")),
                                    open)
                            .open();
                });
        }
    }
}
