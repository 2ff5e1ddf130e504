package org.xieyue.reports;

import java.util.List;
import org.xieyue.shared.Yuan;

/** Figures by one dimension, the greatest amount first; years in their order. */
public record Report(Dimension by, List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /** @param label in the reader's language */
    public record Line(String label, int times, Yuan amount) {}

    public int times() {
        return lines.stream().mapToInt(Line::times).sum();
    }

    public Yuan amount() {
        return lines.stream().map(Line::amount).reduce(Yuan.ZERO, Yuan::plus);
    }
}
