package org.xieyue.payments;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.payments.BankTemplate.Cell;
import org.xieyue.payments.BankTemplate.Field;
import org.xieyue.payments.BankTemplate.Format;
import org.xieyue.payments.BankTemplate.Layout;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Reads a bank's answer strictly: whatever is not as declared is refused with its row, and nothing is booked. */
final class ReturnFile {

    private static final int MOST_FLAWS = 20;
    private static final int LONGEST_SHOWN = 40;

    /** @param row line in the file, from 1 */
    record Line(int row, String item, String number, Yuan amount, boolean paid, String reason) {

        /** Never shows whom: it might reach a log. */
        @Override
        public String toString() {
            return "Line[" + row + "]";
        }
    }

    record Told(String batch, List<Line> lines) {}

    private record Row(int number, List<String> cells) {}

    private final BankTemplate template;
    private final Layout layout;
    private final List<Refusal> flaws = new ArrayList<>();

    private ReturnFile(BankTemplate template) {
        this.template = template;
        this.layout = template.answer();
    }

    static Answer<Told> read(BankTemplate template, byte[] content) {
        return new ReturnFile(template).read(content);
    }

    private Answer<Told> read(byte[] content) {
        List<Row> rows;
        try {
            rows = template.format() == Format.CSV ? separated(content) : sliced(content);
        } catch (CharacterCodingException otherEncoding) {
            return Answer.refused("payments.return.charset", template.charset());
        } catch (CsvParseException broken) {
            return Answer.refused("payments.return.broken");
        }
        int titles = layout.titles().isEmpty() ? 0 : 1;
        int trailers = layout.trailer().isEmpty() ? 0 : 1;
        if (rows.size() < 1 + titles + trailers) {
            return Answer.refused("payments.return.empty");
        }
        Map<Field, String> head = values(rows.getFirst(), layout.header());
        if (titles == 1 && !rows.get(1).cells().equals(layout.titles())) {
            flaw(Refusal.of("payments.return.titles", 2, String.join(",", layout.titles())));
        }
        List<Row> body = rows.subList(1 + titles, rows.size() - trailers);
        List<Line> lines = lines(body);
        totals(1, head, body.size(), lines);
        if (trailers == 1) {
            totals(rows.getLast().number(), values(rows.getLast(), layout.trailer()), body.size(), lines);
        }
        if (flaws.isEmpty() && trailers == 0 && content[content.length - 1] != '\n') {
            // count and sum stand in the first line: a file cut within its last reason keeps both
            flaw(Refusal.of("payments.return.cut", rows.getLast().number()));
        }
        return flaws.isEmpty()
                ? Answer.done(new Told(head.getOrDefault(Field.BATCH, "").strip(), lines))
                : Answer.refused(flaws);
    }

    private List<Line> lines(List<Row> body) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : body) {
            Map<Field, String> values = values(row, layout.row());
            String item = values.getOrDefault(Field.ITEM, "").strip();
            String result = values.getOrDefault(Field.RESULT, "").strip();
            if (values.isEmpty()) {
                continue;
            }
            if (!seen.add(item)) {
                flaw(Refusal.of("payments.return.duplicate", row.number(), shown(item)));
            } else if (!result.equals(template.paid()) && !result.equals(template.failed())) {
                flaw(Refusal.of("payments.return.result", row.number(), template.paid(), template.failed()));
            } else {
                amount(row.number(), values.getOrDefault(Field.AMOUNT, ""))
                        .ifPresent(amount -> lines.add(new Line(
                                row.number(),
                                item,
                                values.getOrDefault(Field.NUMBER, "").strip(),
                                amount,
                                result.equals(template.paid()),
                                values.getOrDefault(Field.REASON, "").strip())));
            }
        }
        return lines;
    }

    /** Count and total of all rows, as the file itself states them. */
    private void totals(int row, Map<Field, String> stated, int rows, List<Line> lines) {
        if (!flaws.isEmpty() || stated.isEmpty()) {
            return;
        }
        String count = stated.getOrDefault(Field.COUNT, "").strip();
        if (!count.matches("\\d{1,9}") || Integer.parseInt(count) != rows) {
            flaw(Refusal.of("payments.return.count", shown(count.replaceFirst("^0+(?=[0-9])", "")), rows));
        }
        Yuan found = lines.stream().map(Line::amount).reduce(Yuan.ZERO, Yuan::plus);
        String total = stated.getOrDefault(Field.TOTAL, "").strip();
        amount(row, total)
                .filter(sum -> !sum.equals(found))
                .ifPresent(sum -> flaw(Refusal.of("payments.return.total", sum.display(), found.display())));
    }

    private Optional<Yuan> amount(int row, String text) {
        Optional<Yuan> amount = template.read(text);
        if (amount.isEmpty()) {
            flaw(Refusal.of("payments.return.amount", row, shown(text)));
        }
        return amount;
    }

    /** So much of a stranger's text that it is recognised. */
    private static String shown(String text) {
        String plain = text.strip();
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }

    /** Empty, and a flaw, when the row is not built like this. */
    private Map<Field, String> values(Row row, List<Cell> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (row.cells().size() != cells.size()) {
            flaw(Refusal.of(
                    "payments.return.columns",
                    row.number(),
                    cells.size(),
                    row.cells().size()));
            return values;
        }
        for (int i = 0; i < cells.size(); i++) {
            Field field = cells.get(i).field();
            String text = cells.get(i).text();
            if (field != null) {
                values.put(field, row.cells().get(i));
            } else if (text != null && !text.equals(row.cells().get(i))) {
                flaw(Refusal.of("payments.return.kind", row.number(), text));
                return Map.of();
            }
        }
        return values;
    }

    private void flaw(Refusal flaw) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(flaw);
        }
    }

    private List<Row> separated(byte[] content) throws CharacterCodingException {
        String text = decode(content, 0, content.length);
        List<Row> rows = new ArrayList<>();
        // header and rows differ in width: that is looked at by what each of them is
        for (CsvRecord line : CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            rows.add(new Row((int) line.getStartingLineNumber(), List.copyOf(line.getFields())));
        }
        return rows;
    }

    /** Cut by bytes; the kind of a line is told by its first column. */
    private List<Row> sliced(byte[] content) throws CharacterCodingException {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        int number = 1;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            int last = end > start && content[end - 1] == '\r' ? end - 1 : end;
            rows.add(new Row(number++, slices(content, start, last)));
            start = end + 1;
        }
        return rows;
    }

    private List<String> slices(byte[] content, int start, int end) throws CharacterCodingException {
        for (List<Cell> cells : List.of(layout.row(), layout.header(), layout.trailer())) {
            String kind = cells.isEmpty() ? null : cells.getFirst().text();
            if (kind != null && end > start && content[start] == kind.charAt(0)) {
                return slices(content, start, end, cells);
            }
        }
        return List.of(decode(content, start, end));
    }

    private List<String> slices(byte[] content, int start, int end, List<Cell> cells) throws CharacterCodingException {
        int width = cells.stream().mapToInt(Cell::bytes).sum();
        if (width != end - start) {
            return List.of(decode(content, start, end));
        }
        List<String> texts = new ArrayList<>();
        int at = start;
        for (Cell cell : cells) {
            texts.add(decode(content, at, at + cell.bytes()));
            at += cell.bytes();
        }
        return texts;
    }

    private String decode(byte[] content, int start, int end) throws CharacterCodingException {
        return template.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, start, end - start))
                .toString();
    }
}
