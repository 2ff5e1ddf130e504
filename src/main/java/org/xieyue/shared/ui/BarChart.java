package org.xieyue.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Bars one under the other: all from zero and of one scale, each with its number, a target as a line across. Told apart by
 * place and words, never by colour alone; read out in words.
 */
public class BarChart extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A bar.
     *
     * @param value as it is written beside the bar
     * @param target 0 where there is none
     * @param aim the target in words, empty where there is none
     */
    public record Bar(String label, String value, long reached, long target, String aim) {

        public Bar(String label, String value, long reached) {
            this(label, value, reached, 0, "");
        }
    }

    /** @param least the scale reaches at least to this number */
    public BarChart(List<Bar> bars, long least) {
        addClassName("steps");
        getElement().setAttribute("role", "img");
        long scale = bars.stream()
                .mapToLong(bar -> Math.max(bar.reached(), bar.target()))
                .reduce(Math.max(1, least), Math::max);
        StringBuilder spoken = new StringBuilder();
        for (Bar bar : bars) {
            Span value = new Span(bar.value());
            value.addClassName("value");
            if (bar.target() > 0) {
                Span aim = new Span(" · " + bar.aim());
                aim.addClassName("soft");
                value.add(aim);
            }
            add(new Span(bar.label()));
            getElement().appendChild(drawn(bar, scale));
            add(value);
            spoken.append(bar.label()).append(' ').append(bar.value()).append("; ");
        }
        getElement().setAttribute("aria-label", spoken.toString());
    }

    /** In percent of the width, without a view box: its attribute's name has a capital letter, which an element does not keep. */
    private static Element drawn(Bar bar, long scale) {
        Element svg = new Element("svg").setAttribute("class", "bar").setAttribute("aria-hidden", "true");
        Element reached = new Element("rect")
                .setAttribute("class", "reached")
                .setAttribute("x", "0")
                .setAttribute("y", "0")
                .setAttribute("height", "100%")
                .setAttribute("width", at(bar.reached(), scale));
        svg.appendChild(reached);
        if (bar.target() > 0) {
            String x = at(bar.target(), scale);
            svg.appendChild(new Element("line")
                    .setAttribute("class", "target")
                    .setAttribute("x1", x)
                    .setAttribute("x2", x)
                    .setAttribute("y1", "0")
                    .setAttribute("y2", "100%"));
        }
        return svg;
    }

    private static String at(long number, long scale) {
        return Math.min(100, number * 100L / scale) + "%";
    }
}
