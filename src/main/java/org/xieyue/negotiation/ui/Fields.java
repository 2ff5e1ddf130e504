package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.negotiation.Terms;
import org.xieyue.shared.Refusal;

/** Wording and figure of a clause, to be written. */
class Fields extends Div {

    private static final long serialVersionUID = 1L;

    final TextArea text = new TextArea();
    private final Select<Figure.Bound> bound = new Select<>();
    final BigDecimalField amount = new BigDecimalField();
    final Select<FigureUnit> unit = new Select<>();

    private final transient TableWords words;
    private final Span unlike = new Span();
    private final Div warning = new Div();
    /** The person has seen that wording and figure differ; asked for only then, and again after each change. */
    final Checkbox compared = new Checkbox();

    Fields(TableWords words) {
        this(words, words.word("text"));
    }

    /** @param wording label of the text: only a clause that is there can be left out */
    Fields(TableWords words, String wording) {
        this.words = words;
        addClassName("stack");
        text.setLabel(wording);
        text.setWidthFull();
        text.setMinRows(5);
        bound.setLabel(words.word("bound"));
        bound.setItems(Figure.Bound.values());
        bound.setItemLabelGenerator(words::bound);
        amount.setLabel(words.word("amount"));
        amount.setWidth("9rem");
        unit.setLabel(words.word("unit"));
        unit.setItems(FigureUnit.values());
        unit.setItemLabelGenerator(one -> one == null ? "" : words.unit(one));
        unit.setEmptySelectionAllowed(true);
        Div figure = new Div(bound, amount, unit);
        figure.addClassNames("row", "wrap", "figure");
        compared.setLabel(words.word("compared"));
        unlike.addClassName("sentence");
        warning.add(unlike, compared);
        warning.addClassNames("card", "said-warn", "stack");
        warning.getElement().setAttribute("role", "status");
        add(text, figure, warning);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(text, bound, amount, unit)) {
            field.addValueChangeListener(change -> compare());
        }
        compare();
    }

    /** Warns where the wording says another number than the figure. */
    private void compare() {
        Terms now = terms();
        Figure figure = now.figure();
        List<String> others = now.contradictions();
        compared.setValue(false);
        warning.setVisible(figure != null && !others.isEmpty());
        unlike.setText(
                figure == null
                        ? ""
                        : words.word(
                                "unlike",
                                words.amount(figure.amount(), figure.unit()),
                                String.join(words.word("list.joint"), others)));
    }

    /** Whether nothing is to be warned of, or the person has seen it. */
    boolean isCompared() {
        return !warning.isVisible() || compared.getValue();
    }

    /** A figure half written would be lost: a number without its unit, a unit without a number, or no number at all. */
    List<Refusal> flaws() {
        if (amount.getValue() == null) {
            return unit.getValue() == null && !amount.isInvalid()
                    ? List.of()
                    : List.of(Refusal.ofField("amount", "negotiation.figure-without-amount"));
        }
        return unit.getValue() == null
                ? List.of(Refusal.ofField(
                        "unit",
                        "negotiation.figure-without-unit",
                        amount.getValue().toPlainString()))
                : List.of();
    }

    void show(Terms terms) {
        text.setValue(terms.text());
        Figure figure = terms.figure();
        bound.setValue(figure == null ? Figure.Bound.AT_LEAST : figure.bound());
        if (figure == null) {
            amount.clear();
            unit.clear();
        } else {
            amount.setValue(figure.amount());
            unit.setValue(figure.unit());
        }
    }

    Terms terms() {
        return new Terms(text.getValue(), figure());
    }

    private @Nullable Figure figure() {
        BigDecimal number = amount.getValue();
        FigureUnit in = unit.getValue();
        Figure.Bound how = bound.getValue();
        return number == null || in == null || how == null ? null : new Figure(number, in, how);
    }
}
