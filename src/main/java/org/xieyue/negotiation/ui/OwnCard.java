package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.shared.ui.Tag;

/** Only for the eyes of the own side: the ladder down to the floor, argument, evidence, leave to go further. */
class OwnCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableWords words;
    private final transient TableView view;
    private final transient Row row;
    private final transient OwnNotes notes;
    private final transient Runnable changed;

    OwnCard(TableKit kit, TableView view, Row row, OwnNotes notes, Runnable changed) {
        this.kit = kit;
        this.words = kit.words();
        this.view = view;
        this.row = row;
        this.notes = notes;
        this.changed = changed;
        addClassName("own");
        H2 title = new H2(words.word("own.title") + " ");
        title.add(Tag.warn(words.word("own.secret")));
        add(title, ladder());
        Aims aims = notes.aims();
        if (!aims.argument().isEmpty()) {
            add(line(words.word("own.argument", aims.argument())));
        }
        if (!aims.note().isEmpty()) {
            add(line(words.word("own.note", aims.note())));
        }
        for (DocumentRow paper : notes.evidence()) {
            Anchor file = new Anchor("documents/" + paper.id(), paper.fileName());
            file.getElement().setAttribute("download", true);
            add(new Div(file));
        }
        notes.mandates().forEach(mandate -> add(mandate(mandate)));
        OwnNotes.Draft draft = notes.draft();
        if (draft != null) {
            add(line(words.word("own.draft", draft.version(), draft.author(), words.brief(draft.terms()))));
        }
        if (!notes.besides().isEmpty()) {
            Div clash = line(words.word("own.clash", notes.besides().size()));
            clash.addClassName("warn");
            add(clash);
        }
        add(actions());
    }

    private Div ladder() {
        Aims aims = notes.aims();
        List<String> steps = new ArrayList<>();
        step(steps, "target", aims.target());
        step(steps, "acceptable", aims.acceptable());
        step(steps, "floor", aims.floor());
        return line(
                steps.isEmpty()
                        ? words.word("own.none")
                        : String.join(" · ", steps) + (aims.floor() == null ? "" : words.word("own.floor-rule")));
    }

    private void step(List<String> steps, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            steps.add(words.word(name) + " " + said(amount));
        }
    }

    private String said(BigDecimal amount) {
        Figure figure = figure();
        return figure == null ? amount.stripTrailingZeros().toPlainString() : words.amount(amount, figure.unit());
    }

    private @Nullable Figure figure() {
        TableView.Offer offer = view.side() == null ? null : row.of(view.side());
        Figure own = offer == null ? null : offer.terms().figure();
        return own == null ? row.last().figure() : own;
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassNames("small", "sentence");
        return line;
    }

    private Div mandate(OwnNotes.Mandate mandate) {
        Boolean granted = mandate.granted();
        String request = words.word("own.mandate", said(mandate.amount()), mandate.askedBy(), mandate.reason());
        Div line = line(request);
        line.addClassNames("row", "wrap");
        if (granted != null) {
            line.add(verdict(mandate, granted));
            if (!mandate.answer().isEmpty()) {
                line.add(new Span(words.word("own.answered", mandate.answer())));
            }
        } else if (view.chief()) {
            Button answer = new Button(
                    words.word("leave.answer"),
                    click -> new LeaveAnswerSheet(kit, view, mandate, request, changed).open());
            answer.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            line.add(answer);
        } else {
            line.add(Tag.neutral(words.word("own.waits")));
        }
        return line;
    }

    private Tag verdict(OwnNotes.Mandate mandate, boolean granted) {
        if (!granted) {
            return Tag.late(words.word("own.refused"));
        }
        boolean narrowed = mandate.limit().compareTo(mandate.amount()) != 0;
        return Tag.good(narrowed ? words.word("own.narrowed", said(mandate.limit())) : words.word("own.granted"));
    }

    private Div actions() {
        Button aims =
                new Button(words.word("own.change"), click -> new AimsSheet(kit, view, row, notes, changed).open());
        Button leave = new Button(words.word("own.ask"), click -> new MandateSheet(kit, view, row, changed).open());
        for (Button one : List.of(aims, leave)) {
            one.addThemeVariants(ButtonVariant.LUMO_SMALL);
        }
        leave.setVisible(notes.aims().floor() != null);
        Span space = new Span();
        space.addClassName("space");
        Div actions = new Div(aims, leave, space);
        actions.addClassNames("row", "wrap");
        return actions;
    }
}
