package org.xieyue.funds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.xieyue.funds.BudgetBoard;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Wording;

/** What of a limit is paid, promised and left: bars from zero and of one scale, each with its amount. */
class LineChart extends Div {

    private static final long serialVersionUID = 1L;

    LineChart(BudgetBoard.Row row, Wording wording) {
        addClassName("steps");
        getElement().setAttribute("role", "img");
        StringBuilder spoken = new StringBuilder();
        bar(wording, "funds.limit", row.limit(), row.limit(), spoken);
        bar(wording, "funds.paid", row.paid(), row.limit(), spoken);
        bar(wording, "funds.reserved", row.reserved(), row.limit(), spoken);
        bar(wording, "funds.available", row.available(), row.limit(), spoken);
        getElement().setAttribute("aria-label", spoken.toString());
    }

    private void bar(Wording wording, String label, Yuan amount, Yuan limit, StringBuilder spoken) {
        Span value = new Span(wording.money(amount));
        value.addClassName("value");
        add(new Span(wording.say(label)));
        long percent = limit.isPositive() ? Math.clamp(amount.fen() * 100 / limit.fen(), 0, 100) : 0;
        Element svg = new Element("svg").setAttribute("class", "bar").setAttribute("aria-hidden", "true");
        svg.appendChild(new Element("rect")
                .setAttribute("class", "reached")
                .setAttribute("x", "0")
                .setAttribute("y", "0")
                .setAttribute("height", "100%")
                .setAttribute("width", percent + "%"));
        getElement().appendChild(svg);
        add(value);
        spoken.append(wording.say(label))
                .append(' ')
                .append(wording.money(amount))
                .append("; ");
    }
}
