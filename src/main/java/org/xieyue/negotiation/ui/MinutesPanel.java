package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.xieyue.documents.DocumentId;
import org.xieyue.negotiation.MinutesView;
import org.xieyue.negotiation.TableView;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.Tag;

/** The minutes of a round as they write themselves, and the confirmation of the own chief. */
class MinutesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableKit kit;
    private final transient TableWords words;
    private final transient TableView view;
    private final transient MinutesView minutes;
    private final transient Runnable changed;

    MinutesPanel(TableKit kit, TableView view, MinutesView minutes, Runnable changed) {
        this.kit = kit;
        this.words = kit.words();
        this.view = view;
        this.minutes = minutes;
        this.changed = changed;
        addClassNames("stack", "minutes");
        add(facts(), happened());
        if (!minutes.remarks().isEmpty()) {
            Span remarks = new Span(minutes.remarks());
            remarks.addClassName("sentence");
            add(new H2(words.word("minutes.remarks")), remarks);
        }
        if (view.recorder() || view.chief()) {
            add(remark());
        }
        add(confirmation());
    }

    private KeyValues facts() {
        return new KeyValues()
                .pair(
                        words.word("minutes.when"),
                        words.wording().time(minutes.startedAt())
                                + (minutes.endedAt() == null
                                        ? " · " + words.word("minutes.running")
                                        : " – " + words.wording().clock(minutes.endedAt())))
                .pair(words.word("minutes.place"), minutes.place().isEmpty() ? "—" : minutes.place())
                .pair(words.side(Side.WORKERS), names(minutes.workers()))
                .pair(words.side(Side.EMPLOYERS), names(minutes.employers()));
    }

    private String names(List<String> people) {
        return people.isEmpty() ? words.word("minutes.nobody") : String.join(words.word("list.joint"), people);
    }

    private Div happened() {
        OrderedList list = new OrderedList();
        list.addClassName("moves");
        minutes.moves().forEach(move -> list.add(new ListItem(move)));
        return new Div(
                new H2(words.word("minutes.moves")),
                minutes.moves().isEmpty() ? new Span(words.word("minutes.none")) : list);
    }

    private Div remark() {
        TextArea text = new TextArea(words.word("minutes.remark"));
        text.setValue(minutes.remarks());
        text.setWidthFull();
        Button save = new Button(words.wording().say("ui.save"), click -> {
            Answer<Integer> answer = kit.keepMinutes().remark(view.caseId(), minutes.round(), text.getValue());
            if (!answer.isDone()) {
                kit.toasts().refused(answer.reasons());
            }
            changed.run();
        });
        return new Div(text, save);
    }

    private Div confirmation() {
        Div all = new Div();
        all.addClassName("stack");
        for (Side side : Side.values()) {
            Div line = new Div(new Span(words.word("minutes.chief", words.side(side))));
            line.addClassNames("row", "wrap");
            minutes.confirmations().stream()
                    .filter(one -> one.side() == side)
                    .findFirst()
                    .ifPresentOrElse(
                            one -> line.add(Tag.good(words.word(
                                    "minutes.confirmed",
                                    one.name(),
                                    words.wording().time(one.at())))),
                            () -> line.add(
                                    minutes.outdated().contains(side)
                                            ? Tag.warn(words.word("minutes.outdated"))
                                            : Tag.neutral(words.word("minutes.waits"))));
            all.add(line);
        }
        Span digest = new Span(words.word("minutes.digest", minutes.digest()));
        digest.addClassNames("faint", "small", "sentence");
        all.add(digest);
        Side mine = view.side();
        if (mine != null && view.chief() && minutes.endedAt() != null && !minutes.isConfirmedBy(mine)) {
            Button confirm = new Button(words.word("minutes.confirm"), click -> confirm());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            all.add(confirm);
        }
        DocumentId paper = minutes.paper();
        if (paper != null) {
            Anchor file = new Anchor("documents/" + paper, words.word("minutes.paper"));
            file.getElement().setAttribute("download", true);
            all.add(
                    file,
                    new QrPicture(
                            "xieyue-minutes:" + view.caseId() + ":" + minutes.round() + ":" + minutes.digest(),
                            words.word("minutes.code")));
        }
        return all;
    }

    private void confirm() {
        Answer<MinutesView> answer = kit.keepMinutes().confirm(view.caseId(), minutes.round(), minutes.digest());
        if (answer.isDone()) {
            kit.toasts().done("negotiation.ui.minutes.thanks", minutes.round());
        } else {
            kit.toasts().refused(answer.reasons());
        }
        changed.run();
    }
}
