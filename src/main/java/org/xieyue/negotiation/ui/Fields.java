package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.negotiation.Terms;

/** Wording and figure of a clause, to be written. */
class Fields extends Div {

    private static final long serialVersionUID = 1L;

    final TextArea text = new TextArea();
    private final Select<Figure.Bound> bound = new Select<>();
    private final BigDecimalField amount = new BigDecimalField();
    private final Select<FigureUnit> unit = new Select<>();

    Fields(TableWords words) {
        this(words, words.word("text"));
    }

    /** @param wording label of the text: only a clause that is there can be left out */
    Fields(TableWords words, String wording) {
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
        add(text, figure);
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
