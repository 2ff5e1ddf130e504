package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.ClauseState;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** What the reader can do about a clause now. */
class MovesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableWords words;
    private final transient TableView view;
    private final transient Row row;
    private final transient Runnable changed;

    MovesCard(TableKit kit, TableView view, Row row, OwnNotes notes, Runnable changed) {
        this.kit = kit;
        this.words = kit.words();
        this.view = view;
        this.row = row;
        this.changed = changed;
        addClassNames("stack", "moves-card");
        if (!row.state().isSettled() && row.state() != ClauseState.AGREED) {
            Button position = new Button(
                    words.word(view.chief() ? "propose" : "prepare"),
                    click -> new PositionSheet(kit, view, row, notes, changed).open());
            position.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            position.setSuffixComponent(key("P"));
            position.setId("propose");
            add(position);
        }
        if (view.chief() && view.inRound()) {
            add(answers());
        } else {
            Span why = new Span(words.word(view.chief() ? "between-rounds" : "only-chief"));
            why.addClassNames("faint", "small");
            add(why);
        }
    }

    private Div answers() {
        Div buttons = new Div();
        buttons.addClassNames("row", "wrap");
        AnswerPosition answer = kit.answerPosition();
        Side mine = view.side();
        TableView.Offer theirs = mine == null ? null : row.of(mine.other());
        switch (row.state()) {
            case AGREED -> {
                if (mine == null || !row.calledFinal().contains(mine)) {
                    Button fin = button("call-final", () -> answer.callFinal(view.caseId(), row.key()));
                    fin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    buttons.add(fin);
                }
                buttons.add(button("congress", () -> answer.submitToCongress(view.caseId(), row.key())));
                buttons.add(button("take-back", () -> answer.takeBack(view.caseId(), row.key())));
            }
            case CONGRESS -> buttons.add(button("take-back", () -> answer.takeBack(view.caseId(), row.key())));
            case FINAL -> buttons.add(new Span(words.word("is-final")));
            case UNDISCUSSED, TABLED, COUNTERED, SHELVED -> {
                if (theirs != null && theirs.bundle() == null) {
                    buttons.add(button("accept", () -> answer.accept(view.caseId(), row.key(), theirs.id())));
                }
                if (row.state() != ClauseState.SHELVED) {
                    buttons.add(button("shelve", () -> answer.shelve(view.caseId(), row.key())));
                }
                buttons.add(new Button(
                        words.word("package.short"), click -> new PackageSheet(kit, view, row, changed).open()));
            }
        }
        return buttons;
    }

    private Button button(String name, Supplier<Answer<ClauseState>> act) {
        Button button = new Button(words.word(name), click -> {
            Answer<ClauseState> answer = act.get();
            if (!answer.isDone()) {
                kit.toasts().refused(answer.reasons());
            }
            changed.run();
        });
        button.setId(name);
        return button;
    }

    static Span key(String name) {
        Span key = new Span();
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true").appendChild(new Element("kbd").setText(name));
        return key;
    }

    /** Why nothing can be signed yet. */
    static @Nullable Span guard(TableView view, TableWords words) {
        if (view.blockers().isEmpty()) {
            return null;
        }
        Refusal why = view.blockers().getFirst();
        Span sentence = new Span(words.wording().say(why));
        sentence.addClassNames("faint", "small");
        return sentence;
    }
}
