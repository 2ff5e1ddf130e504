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
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.TableView.Point;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.Side;

/**
 * The figures of both sides over the rounds, labelled directly. Target and floor are drawn only from what the reader's own
 * side keeps to itself.
 */
final class NumberLine {

    private static final int LEFT = 34;
    private static final int RIGHT = 40;
    private static final int MARGIN = 12;

    private final int width;
    private final int height;
    private final BigDecimal low;
    private final BigDecimal high;
    private final StringBuilder drawing = new StringBuilder();

    private NumberLine(List<BigDecimal> all, boolean large) {
        width = large ? 420 : 214;
        height = large ? 120 : 40;
        low = all.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        high = all.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    }

    /** Empty for a clause without figures. */
    static Optional<Html> of(Row row, @Nullable Side mine, @Nullable Aims own, TableWords words, boolean large) {
        List<Point> trend = row.trend();
        if (trend.isEmpty()) {
            return Optional.empty();
        }
        Aims aims = own == null ? Aims.NONE : own;
        List<BigDecimal> all = Stream.concat(
                        trend.stream()
                                .flatMap(point -> Stream.of(
                                        Optional.ofNullable(point.workers()), Optional.ofNullable(point.employers()))),
                        Stream.of(Optional.ofNullable(aims.target()), Optional.ofNullable(aims.floor())))
                .flatMap(Optional::stream)
                .toList();
        NumberLine line = new NumberLine(all, large);
        line.level(aims.target(), "target", words.word("target"));
        line.level(aims.floor(), "floor", words.word("floor"));
        Side first = mine == null ? Side.WORKERS : mine;
        line.side(trend, of(first.other()), "theirs");
        line.side(trend, of(first), "ours");
        return Optional.of(line.html(told(trend, words)));
    }

    private static Function<Point, @Nullable BigDecimal> of(Side side) {
        return side == Side.WORKERS ? Point::workers : Point::employers;
    }

    private static String told(List<Point> trend, TableWords words) {
        return trend.stream()
                .map(point ->
                        words.word("trend.point", point.round(), plain(point.workers()), plain(point.employers())))
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "—" : amount.stripTrailingZeros().toPlainString();
    }

    private Html html(String label) {
        return new Html("<div class=\"number-line\"><svg viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" aria-label=\"" + HtmlUtils.htmlEscape(label) + "\">"
                + drawing + "</svg></div>");
    }

    private int y(BigDecimal amount) {
        int room = height - 2 * MARGIN;
        if (high.compareTo(low) == 0) {
            return height / 2;
        }
        return MARGIN
                + room
                - amount.subtract(low)
                        .multiply(BigDecimal.valueOf(room))
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private void level(@Nullable BigDecimal amount, String kind, String name) {
        if (amount != null) {
            int y = y(amount);
            drawing.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"level %s\"/>"
                    .formatted(LEFT, width - RIGHT, y, y, kind));
            text(name + " " + plain(amount), width / 2, y - 2, "middle", "level");
        }
    }

    private void side(List<Point> trend, Function<Point, @Nullable BigDecimal> side, String kind) {
        List<String> points = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        int room = width - LEFT - RIGHT;
        for (int i = 0; i < trend.size(); i++) {
            BigDecimal amount = side.apply(trend.get(i));
            if (amount != null) {
                int x = trend.size() == 1 ? LEFT + room / 2 : LEFT + room * i / (trend.size() - 1);
                points.add(x + "," + y(amount));
                amounts.add(amount);
                drawing.append("<circle cx=\"%d\" cy=\"%d\" r=\"2.4\" class=\"%s\"/>".formatted(x, y(amount), kind));
            }
        }
        if (amounts.isEmpty()) {
            return;
        }
        drawing.append("<polyline points=\"%s\" class=\"%s\"/>".formatted(String.join(" ", points), kind));
        BigDecimal last = Objects.requireNonNull(amounts.getLast());
        if (trend.size() > 1) {
            text(plain(amounts.getFirst()), LEFT - 6, y(amounts.getFirst()) + 4, "end", kind);
        }
        text(plain(last), width - RIGHT + 6, y(last) + 4, "start", kind);
    }

    private void text(String words, int x, int y, String anchor, String kind) {
        drawing.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>"
                .formatted(x, y, anchor, kind, HtmlUtils.htmlEscape(words)));
    }
}
