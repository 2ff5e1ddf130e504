package org.xieyue.agreements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.CorrectText.Correction;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.shared.ui.Tag;

/** The clauses of a text with the subject and figure of each; every one opens to be put right. */
class ClauseCorrections extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 90;

    private final transient AgreementWords words;
    private final transient List<Line> lines = new ArrayList<>();

    private final transient AgreementText text;

    ClauseCorrections(AgreementText text, AgreementWords words) {
        this.text = text;
        this.words = words;
        addClassNames("clauses", "corrections");
        text.clauses().forEach(clause -> {
            Line line = new Line(clause);
            lines.add(line);
            add(line);
        });
    }

    AgreementText text() {
        return text;
    }

    /** The clauses as people have put them right. */
    List<Clause> right() {
        return lines.stream().map(Line::right).toList();
    }

    /** Takes over what is known about the same words already, where it was guessed otherwise. */
    void adopt(List<Clause> known) {
        for (Line line : lines) {
            known.stream().filter(line::isSaidBy).findFirst().ifPresent(line::adopt);
        }
    }

    /** Of the clauses that people have changed. */
    List<Correction> made() {
        return lines.stream().flatMap(line -> line.made().stream()).toList();
    }

    private final class Line extends Div {
        private static final long serialVersionUID = 1L;
        private final transient Clause clause;
        private final Div head = new Div();
        private transient @Nullable Fields fields;

        Line(Clause clause) {
            this.clause = clause;
            addClassName("clause");
            head.addClassName("head");
            String heading = (clause.number() + " " + clause.title()).strip();
            Span topic = new Span(words.name("topic", clause.topic()));
            topic.addClassName("soft");
            Button change = new Button(words.word("correct.change"), click -> open());
            change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            change.setAriaLabel(words.word("correct.change-of", heading));
            head.add(new Span(heading), topic);
            if (clause.figure() != null) {
                head.add(Tag.neutral(words.figure(clause.figure())));
            }
            head.add(change);
            String text = clause.text().replace('\n', ' ');
            Div wording = new Div(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
            wording.addClassNames("words", "soft");
            add(head, wording);
        }

        private Fields open() {
            Fields opened = fields;
            if (opened == null) {
                opened = new Fields(clause);
                fields = opened;
                add(opened);
                opened.topic.focus();
            }
            return opened;
        }

        boolean isSaidBy(Clause known) {
            return known.number().equals(clause.number())
                    && known.title().equals(clause.title())
                    && known.text().equals(clause.text());
        }

        void adopt(Clause known) {
            if (known.topic() != clause.topic() || !Objects.equals(known.figure(), clause.figure())) {
                open().show(known.topic(), known.figure());
            }
        }

        Clause right() {
            return made().map(one -> new Clause(
                            clause.key(), clause.number(), one.topic(), clause.title(), clause.text(), one.figure()))
                    .orElse(clause);
        }

        Optional<Correction> made() {
            Fields now = fields;
            if (now == null) {
                return Optional.empty();
            }
            BargainingTopic topic = now.topic.getValue();
            Figure figure = now.figure();
            return topic == clause.topic() && Objects.equals(figure, clause.figure())
                    ? Optional.empty()
                    : Optional.of(new Correction(clause.key(), topic, figure));
        }
    }

    private final class Fields extends Div {
        private static final long serialVersionUID = 1L;
        private final Select<BargainingTopic> topic = new Select<>();
        private final Select<Figure.Bound> bound = new Select<>();
        private final BigDecimalField amount = new BigDecimalField();
        private final Select<FigureUnit> unit = new Select<>();

        Fields(Clause clause) {
            addClassNames("row", "wrap", "figure");
            topic.setLabel(words.word("correct.topic"));
            topic.setItems(BargainingTopic.values());
            topic.setItemLabelGenerator(one -> words.name("topic", one));
            bound.setLabel(words.word("correct.bound"));
            bound.setItems(Figure.Bound.values());
            bound.setItemLabelGenerator(one -> words.name("bound", one));
            amount.setLabel(words.word("correct.amount"));
            amount.setWidth("8rem");
            unit.setLabel(words.word("correct.unit"));
            unit.setItems(FigureUnit.values());
            unit.setEmptySelectionAllowed(true);
            unit.setItemLabelGenerator(one -> one == null ? "" : words.wording().say(one.key()));
            show(clause.topic(), clause.figure());
            add(topic, bound, amount, unit);
        }

        void show(BargainingTopic about, @Nullable Figure figure) {
            topic.setValue(about);
            bound.setValue(figure == null ? Figure.Bound.AT_LEAST : figure.bound());
            amount.setValue(figure == null ? null : figure.amount());
            unit.setValue(figure == null ? null : figure.unit());
        }

        /** None when the amount or the unit is empty: the clause settles no number. */
        @Nullable
        Figure figure() {
            BigDecimal number = amount.getValue();
            FigureUnit in = unit.getValue();
            return number == null || in == null ? null : new Figure(number, in, bound.getValue());
        }
    }
}
