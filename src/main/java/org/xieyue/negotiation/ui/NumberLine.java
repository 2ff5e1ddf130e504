package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.TableView.Point;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.Side;

/**
 * The figures of both sides over the rounds, labelled directly at both ends without covering each other; the large one with
 * the numbers as a table. Target and floor are drawn only from what the reader's own side keeps to itself.
 */
final class NumberLine {

    private static final int LEFT = 40;
    private static final int ROUND_WIDTH = 52;

    private final boolean large;
    private final int width;
    private final int height;
    private final int right;
    private final int margin;
    private final BigDecimal low;
    private final BigDecimal high;
    private final List<Point> trend;
    private final TableWords words;
    private final LineLabels begins;
    private final LineLabels ends;
    private final StringBuilder drawing = new StringBuilder();

    private NumberLine(Row row, Aims own, TableWords words, boolean large) {
        this.trend = row.trend();
        this.words = words;
        this.large = large;
        boolean levels = own.target() != null || own.floor() != null;
        width = large ? 350 : 214;
        height = large ? 124 : 44;
        right = levels ? 96 : 46;
        margin = large ? 14 : 12;
        begins = new LineLabels(height, large ? 14 : 12);
        ends = new LineLabels(height, large ? 14 : 12);
        List<BigDecimal> all = Stream.concat(
                        trend.stream()
                                .flatMap(point -> Stream.of(
                                        Optional.ofNullable(point.workers()), Optional.ofNullable(point.employers()))),
                        Stream.of(Optional.ofNullable(own.target()), Optional.ofNullable(own.floor())))
                .flatMap(Optional::stream)
                .toList();
        low = all.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        high = all.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }

    /** Empty for a clause without figures, or with a single one, which is no line. */
    static Optional<Html> of(Row row, @Nullable Side mine, @Nullable Aims own, TableWords words, boolean large) {
        Aims aims = own == null ? Aims.NONE : own;
        if (row.trend().isEmpty() || isSingle(row.trend(), aims)) {
            return Optional.empty();
        }
        NumberLine line = new NumberLine(row, aims, words, large);
        line.level(aims.target(), "target", words.word("target"));
        line.level(aims.floor(), "floor", words.word("floor"));
        Side first = mine == null ? Side.WORKERS : mine;
        line.side(of(first.other()), "theirs");
        line.side(of(first), "ours");
        line.labels();
        return Optional.of(line.html(row.unit()));
    }

    private static boolean isSingle(List<Point> trend, Aims aims) {
        Point only = trend.getFirst();
        return trend.size() == 1
                && (only.workers() == null || only.employers() == null)
                && aims.target() == null
                && aims.floor() == null;
    }

    private static Function<Point, @Nullable BigDecimal> of(Side side) {
        return side == Side.WORKERS ? Point::workers : Point::employers;
    }

    private String told() {
        return trend.stream()
                .map(point ->
                        words.word("trend.point", point.round(), plain(point.workers()), plain(point.employers())))
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "—" : amount.stripTrailingZeros().toPlainString();
    }

    private Html html(@Nullable FigureUnit unit) {
        if (large) {
            rounds();
        }
        int tall = large ? height + 16 : height;
        String svg = "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(width, tall, width, tall, HtmlUtils.htmlEscape(told()), drawing);
        return new Html("<div class=\"number-line" + (large ? " large" : "") + "\">" + svg + (large ? table(unit) : "")
                + "</div>");
    }

    /** Which round is where; only as many as have room. */
    private void rounds() {
        int last = -ROUND_WIDTH;
        for (int i = 0; i < trend.size(); i++) {
            boolean end = i == trend.size() - 1;
            if (x(i) - last >= ROUND_WIDTH && (end || x(trend.size() - 1) - x(i) >= ROUND_WIDTH)) {
                text(words.word("since", trend.get(i).round()), x(i), height + 12, "middle", "axis");
                last = x(i);
            }
        }
    }

    private String table(@Nullable FigureUnit unit) {
        StringBuilder rows = new StringBuilder();
        for (Point point : trend) {
            rows.append("<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td><td class=\"num\">%s</td></tr>"
                    .formatted(
                            escaped(words.word("since", point.round())),
                            plain(point.workers()),
                            plain(point.employers())));
        }
        String title = words.word("trend.table", unit == null ? "" : words.unit(unit));
        return ("<details class=\"trend-table\"><summary>%s</summary><table><thead><tr><th scope=\"col\">%s</th>"
                        + "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>%s</tbody></table></details>")
                .formatted(
                        escaped(title),
                        escaped(words.word("rounds")),
                        escaped(words.side(Side.WORKERS)),
                        escaped(words.side(Side.EMPLOYERS)),
                        rows);
    }

    private int x(int point) {
        int room = width - LEFT - right;
        return trend.size() == 1 ? LEFT + room / 2 : LEFT + room * point / (trend.size() - 1);
    }

    private int y(BigDecimal amount) {
        int room = height - 2 * margin;
        if (high.compareTo(low) == 0) {
            return height / 2;
        }
        return margin
                + room
                - amount.subtract(low)
                        .multiply(BigDecimal.valueOf(room))
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private void level(@Nullable BigDecimal amount, String kind, String name) {
        if (amount != null) {
            drawing.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"level %s\"/>"
                    .formatted(LEFT, width - right, y(amount), y(amount), kind));
            ends.add(name + " " + plain(amount), "level", y(amount));
        }
    }

    private void side(Function<Point, @Nullable BigDecimal> side, String kind) {
        List<String> points = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            BigDecimal amount = side.apply(trend.get(i));
            if (amount != null) {
                if (amounts.isEmpty() && i == 0 && trend.size() > 1) {
                    begins.add(plain(amount), kind, y(amount));
                }
                points.add(x(i) + "," + y(amount));
                amounts.add(amount);
                drawing.append("<circle cx=\"%d\" cy=\"%d\" r=\"2.4\" class=\"%s\"/>".formatted(x(i), y(amount), kind));
            }
        }
        if (!amounts.isEmpty()) {
            drawing.append("<polyline points=\"%s\" class=\"%s\"/>".formatted(String.join(" ", points), kind));
            ends.add(
                    plain(Objects.requireNonNull(amounts.getLast())),
                    kind,
                    y(Objects.requireNonNull(amounts.getLast())));
        }
    }

    /** A label that had to move is led to its place by a thin line. */
    private void labels() {
        for (LineLabels.Label label : begins.laid()) {
            lead(label, LEFT - 3, LEFT - 9);
            text(label.words(), LEFT - 11, label.y() + 4, "end", label.kind());
        }
        int edge = width - right;
        for (LineLabels.Label label : ends.laid()) {
            lead(label, edge + 3, edge + 9);
            text(label.words(), edge + 11, label.y() + 4, "start", label.kind());
        }
    }

    private void lead(LineLabels.Label label, int from, int to) {
        if (Math.abs(label.at() - label.y()) > 2) {
            drawing.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"lead\"/>"
                    .formatted(from, to, label.at(), label.y()));
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private void text(String words, int x, int y, String anchor, String kind) {
        drawing.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>"
                .formatted(x, y, anchor, kind, escaped(words)));
    }
}
