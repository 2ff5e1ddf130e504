package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.Figures;
import org.xieyue.campaigns.Figures.Column;
import org.xieyue.campaigns.Target;

/**
 * How far the units of a campaign have come, a bar for each step: all from zero and of one scale, each with its number, the
 * targets as lines across. Told apart by place and words, never by colour alone.
 */
class BoardChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Column> STEPS =
            List.of(Column.OFFERED, Column.ANSWERED, Column.TALKS, Column.VOTED, Column.FILED, Column.IN_FORCE);

    BoardChart(Board board, CampaignWords words) {
        addClassName("steps");
        getElement().setAttribute("role", "img");
        Figures total = board.total();
        Target wanted = board.wanted();
        int scale = Math.max(1, Math.max(total.units(), wanted.offers()));
        StringBuilder spoken = new StringBuilder();
        for (Column step : STEPS) {
            int target = switch (step) {
                case OFFERED -> wanted.offers();
                case IN_FORCE -> wanted.contracts();
                default -> 0;
            };
            Span value = new Span(words.number(total.of(step)));
            value.addClassName("value");
            if (target > 0) {
                Span aim = new Span(" · " + words.word("chart.target", words.number(target)));
                aim.addClassName("soft");
                value.add(aim);
            }
            add(new Span(words.column(step)));
            getElement().appendChild(bar(total.of(step), target, scale));
            add(value);
            spoken.append(words.column(step)).append(' ').append(total.of(step)).append("; ");
        }
        getElement().setAttribute("aria-label", spoken.toString());
    }

    /** In percent of the width, without a view box: its attribute's name has a capital letter, which an element does not keep. */
    private static Element bar(int reached, int target, int scale) {
        Element svg = new Element("svg").setAttribute("class", "bar").setAttribute("aria-hidden", "true");
        Element bar = new Element("rect")
                .setAttribute("class", "reached")
                .setAttribute("x", "0")
                .setAttribute("y", "0")
                .setAttribute("height", "100%")
                .setAttribute("width", at(reached, scale));
        svg.appendChild(bar);
        if (target > 0) {
            String x = at(target, scale);
            svg.appendChild(new Element("line")
                    .setAttribute("class", "target")
                    .setAttribute("x1", x)
                    .setAttribute("x2", x)
                    .setAttribute("y1", "0")
                    .setAttribute("y2", "100%"));
        }
        return svg;
    }

    private static String at(int number, int scale) {
        return Math.min(100, number * 100L / scale) + "%";
    }
}
