package org.xieyue.campaigns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.xieyue.employers.Industry;
import org.xieyue.shared.Texts;

/** The two statistics tables of a campaign: progress by area and industry, results against targets by industry. */
@Component
class BoardTable {

    private final Texts texts;

    BoardTable(Texts texts) {
        this.texts = texts;
    }

    List<String> progressHead(Locale locale) {
        List<String> head = new ArrayList<>();
        head.add(word(locale, "area"));
        head.add(word(locale, "industry"));
        for (Figures.Column column : Figures.Column.values()) {
            head.add(word(locale, "column." + column));
        }
        return head;
    }

    /** One line for each area and industry, the total last. Numbers are integers, the rest is text. */
    List<List<Object>> progress(Board board, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (Board.Line line : board.lines()) {
            rows.add(row(line.areaName(), industry(locale, line.industry()), line.figures()));
        }
        rows.add(row(word(locale, "total"), "", board.total()));
        return rows;
    }

    List<String> resultHead(Locale locale) {
        return List.of(
                word(locale, "industry"),
                word(locale, "target.offers"),
                word(locale, "column.OFFERED"),
                word(locale, "target.contracts"),
                word(locale, "column.IN_FORCE"),
                word(locale, "target.workers"),
                word(locale, "column.WORKERS"));
    }

    List<List<Object>> results(Board board, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<Industry, Figures> entry : board.industries().entrySet()) {
            Target target = board.target(entry.getKey()).orElse(new Target(entry.getKey(), 0, 0, 0));
            rows.add(result(industry(locale, entry.getKey()), target, entry.getValue()));
        }
        rows.add(result(word(locale, "total"), board.wanted(), board.total()));
        return rows;
    }

    void write(String title, Board board, Locale locale, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "Xieyue", "1.0")) {
            sheet(
                    workbook.newWorksheet(word(locale, "sheet.progress")),
                    title,
                    progressHead(locale),
                    progress(board, locale));
            sheet(
                    workbook.newWorksheet(word(locale, "sheet.results")),
                    title,
                    resultHead(locale),
                    results(board, locale));
        }
        SizedZip.write(written.toByteArray(), out);
    }

    private static void sheet(Worksheet sheet, String title, List<String> head, List<List<Object>> rows) {
        sheet.value(0, 0, safe(title));
        sheet.style(0, 0).bold().set();
        for (int column = 0; column < head.size(); column++) {
            sheet.value(2, column, head.get(column));
            sheet.style(2, column).bold().set();
            sheet.width(column, column < 2 ? 22 : 12);
        }
        int at = 3;
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Integer number) {
                    sheet.value(at, column, number);
                } else {
                    sheet.value(at, column, safe(row.get(column).toString()));
                }
            }
            at++;
        }
    }

    /** No text is taken for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<Object> row(String area, String industry, Figures figures) {
        List<Object> row = new ArrayList<>(List.of(area, industry));
        for (Figures.Column column : Figures.Column.values()) {
            row.add(figures.of(column));
        }
        return row;
    }

    private static List<Object> result(String industry, Target target, Figures figures) {
        return List.of(
                industry,
                target.offers(),
                figures.offered(),
                target.contracts(),
                figures.inForce(),
                target.workers(),
                figures.workers());
    }

    private String industry(Locale locale, Industry industry) {
        return texts.say(locale, "industry." + industry);
    }

    private String word(Locale locale, String key) {
        return texts.say(locale, "campaigns." + key);
    }
}
