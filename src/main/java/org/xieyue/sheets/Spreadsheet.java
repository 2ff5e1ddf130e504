package org.xieyue.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to hand out: on each sheet a title, a head and rows. It can be read from the front and so uploaded again. */
public final class Spreadsheet {

    private static final int HEAD_ROW = 2;
    private static final String MONEY = "#,##0.00";

    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(String name, String title, List<String> head, List<List<Object>> rows) {}

    /**
     * Adds a sheet.
     *
     * @param rows integers and longs are written as whole numbers, decimals as amounts with two places, all else as text
     */
    public Spreadsheet sheet(String name, String title, List<String> head, List<List<Object>> rows) {
        sheets.add(new Sheet(name, title, head, rows));
        return this;
    }

    /** The file, XLSX. */
    public byte[] bytes() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "Xieyue", "1.0")) {
            sheets.forEach(sheet -> write(sheet, workbook.newWorksheet(sheet.name())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return SizedZip.packed(written.toByteArray());
    }

    private static void write(Sheet sheet, Worksheet target) {
        target.value(0, 0, safe(sheet.title()));
        target.style(0, 0).bold().set();
        for (int column = 0; column < sheet.head().size(); column++) {
            target.value(HEAD_ROW, column, sheet.head().get(column));
            target.style(HEAD_ROW, column).bold().set();
            target.width(column, column < 2 ? 22 : 14);
        }
        int at = HEAD_ROW + 1;
        for (List<Object> row : sheet.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(target, at, column, row.get(column));
            }
            at++;
        }
    }

    private static void cell(Worksheet target, int row, int column, Object value) {
        switch (value) {
            case Integer number -> target.value(row, column, number);
            case Long number -> target.value(row, column, number);
            case BigDecimal amount -> {
                target.value(row, column, amount);
                target.style(row, column).format(MONEY).set();
            }
            default -> target.value(row, column, safe(value.toString()));
        }
    }

    /** No text is taken for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
