package org.xieyue.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.employers.Industry;
import org.xieyue.shared.Texts;
import org.xieyue.sheets.Spreadsheet;

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

    /** Both tables as XLSX. */
    byte[] xlsx(String title, Board board, Locale locale) {
        return new Spreadsheet()
                .sheet(word(locale, "sheet.progress"), title, progressHead(locale), progress(board, locale))
                .sheet(word(locale, "sheet.results"), title, resultHead(locale), results(board, locale))
                .bytes();
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
