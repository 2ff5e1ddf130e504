package org.xieyue.payments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xieyue.payments.BankTemplate.Cell;
import org.xieyue.payments.BankTemplate.Field;
import org.xieyue.payments.BankTemplate.Format;
import org.xieyue.payments.BankTemplate.Layout;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Writes lines as a template declares them: the same items make the same bytes, whenever they are written. */
final class BankFile {

    private static final String LINE_END = "\r\n";
    private static final int MOST_FLAWS = 20;

    private final BankTemplate template;
    private final Charset charset;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Refusal> flaws = new ArrayList<>();

    private BankFile(BankTemplate template) {
        this.template = template;
        this.charset = template.encoding();
    }

    /** What the bank is asked to pay. Refused when a value is wider than its column. */
    static Answer<byte[]> payment(BankTemplate template, String batch, List<BatchItem> items) {
        List<Map<Field, String>> rows = new ArrayList<>();
        Yuan total = Yuan.ZERO;
        for (BatchItem item : items) {
            Map<Field, String> row = new EnumMap<>(Field.class);
            row.put(Field.ITEM, item.key());
            row.put(Field.NAME, item.name());
            row.put(Field.NUMBER, item.number());
            row.put(Field.BANK, item.bank());
            row.put(Field.AMOUNT, template.write(item.amount()));
            row.put(Field.NOTE, batch + "-" + item.key());
            rows.add(row);
            total = total.plus(item.amount());
        }
        return write(template, template.payment(), batch, rows, total);
    }

    /** Any file with control totals of its own rows. */
    static Answer<byte[]> write(
            BankTemplate template, Layout layout, String batch, List<Map<Field, String>> rows, Yuan total) {
        Map<Field, String> head = new EnumMap<>(Field.class);
        head.put(Field.BATCH, batch);
        head.put(Field.COUNT, Integer.toString(rows.size()));
        head.put(Field.TOTAL, template.write(total));
        BankFile file = new BankFile(template);
        file.line(layout.header(), head, 0);
        if (!layout.titles().isEmpty()) {
            file.join(layout.titles());
        }
        int position = 0;
        for (Map<Field, String> row : rows) {
            file.line(layout.row(), row, ++position);
        }
        if (!layout.trailer().isEmpty()) {
            file.line(layout.trailer(), head, 0);
        }
        return file.flaws.isEmpty() ? Answer.done(file.out.toByteArray()) : Answer.refused(file.flaws);
    }

    private void line(List<Cell> cells, Map<Field, String> values, int position) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : cells) {
            Field field = cell.field();
            String text = field == null ? String.valueOf(cell.text()) : values.getOrDefault(field, "");
            texts.add(template.format() == Format.CSV ? text : filled(cell, text, position));
        }
        join(texts);
    }

    private String filled(Cell cell, String text, int position) {
        int missing = cell.bytes() - text.getBytes(charset).length;
        Field field = cell.field();
        if (missing < 0) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(Refusal.of("payments.too-wide", position, String.valueOf(field), cell.bytes()));
            }
            return text;
        }
        return field != null && field.isNumber() ? "0".repeat(missing) + text : text + " ".repeat(missing);
    }

    private void join(List<String> texts) {
        String joined = template.format() == Format.CSV
                ? String.join(",", texts.stream().map(BankFile::quoted).toList())
                : String.join("", texts);
        out.writeBytes((joined + LINE_END).getBytes(charset));
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
