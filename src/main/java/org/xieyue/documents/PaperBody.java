package org.xieyue.documents;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the body of a paper; every value is escaped. */
public final class PaperBody {

    private static final int SHORT = 12;
    private static final int NAME = 30;
    private static final int PADDING = 3;
    private static final int PAGE = 84;

    private final StringBuilder html = new StringBuilder();

    public PaperBody heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>");
        return this;
    }

    public PaperBody subheading(String text) {
        html.append("<h3>").append(escaped(text)).append("</h3>");
        return this;
    }

    /** In small print: by which form the paper was written. */
    public PaperBody note(String text) {
        html.append("<p class=\"note\">").append(escaped(text)).append("</p>");
        return this;
    }

    public PaperBody paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
        return this;
    }

    /** Without indent: a salutation. */
    public PaperBody address(String text) {
        html.append("<p class=\"address\">").append(escaped(text)).append("</p>");
        return this;
    }

    /** Label and value, one pair a row. */
    public PaperBody facts(Map<String, String> facts) {
        html.append("<table class=\"facts\"><tbody>");
        facts.forEach((label, value) -> html.append("<tr><th>")
                .append(escaped(label))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>"));
        html.append("</tbody></table>");
        return this;
    }

    /** Columns of short words or days stay on one line; beside long sentences, names keep room. */
    public PaperBody table(List<String> head, List<List<String>> rows) {
        List<String> shapes = shapes(widths(head, rows));
        html.append("<table><thead>");
        row("th", head, shapes);
        html.append("</thead><tbody>");
        rows.forEach(cells -> row("td", cells, shapes));
        html.append("</tbody></table>");
        return this;
    }

    private void row(String tag, List<String> cells, List<String> shapes) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            html.append('<').append(tag).append(shapes.get(column)).append('>');
            html.append(escaped(cells.get(column))).append("</").append(tag).append('>');
        }
        html.append("</tr>");
    }

    private static List<Integer> widths(List<String> head, List<List<String>> rows) {
        return IntStream.range(0, head.size())
                .map(column -> Stream.concat(Stream.of(head), rows.stream())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
    }

    /** Short ones stay on one line where half of the page is left for the others, or all of it is theirs; else none. */
    private static List<String> shapes(List<Integer> widths) {
        int room = widths.stream().allMatch(width -> width <= SHORT) ? PAGE : PAGE / 2;
        int taken = widths.stream()
                .filter(width -> width <= SHORT)
                .mapToInt(width -> width + PADDING)
                .sum();
        boolean sentences = widths.stream().anyMatch(width -> width > NAME);
        return widths.stream()
                .map(width -> shape(width, taken <= room, sentences))
                .toList();
    }

    private static String shape(int width, boolean keep, boolean sentences) {
        if (width <= SHORT) {
            return keep ? " class=\"short\"" : "";
        }
        return sentences && width <= NAME ? " class=\"name\"" : "";
    }

    /** In halves of a Chinese character. */
    private static int width(String text) {
        return text.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
    }

    public PaperBody list(List<String> items) {
        int number = 1;
        for (String item : items) {
            // numbered by hand: the renderer writes the marks of lists before all other text
            html.append("<p class=\"item\">")
                    .append(number++)
                    .append(". ")
                    .append(escaped(item))
                    .append("</p>");
        }
        return this;
    }

    /** The text as a QR code, drawn by the cells of a table, since papers hold no pictures. */
    public PaperBody code(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        html.append("<table class=\"code\"><tbody>");
        for (int y = 0; y < code.size; y++) {
            html.append("<tr>");
            for (int x = 0; x < code.size; x++) {
                html.append(code.getModule(x, y) ? "<td class=\"on\"></td>" : "<td></td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return this;
    }

    /** Well-formed XHTML. */
    public String html() {
        return html.toString();
    }

    /** A text as XML content; characters that XML does not know are left out. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("<br/>");
                default -> {
                    if (character >= ' '
                            && Character.isDefined(character)
                            && Character.getType(character) != Character.SURROGATE) {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }
}
