package org.xieyue.funds;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;

/** A line's figures above its movements, amounts as numbers. */
@Component
class StatementTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String MONEY = "#,##0.00";

    private final Texts texts;

    StatementTable(Texts texts) {
        this.texts = texts;
    }

    void write(BudgetBoard.Row line, List<BudgetBoard.Entry> entries, Locale locale, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Xieyue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(word(locale, "statement"));
            sheet.value(0, 0, safe(line.unionName() + " · " + line.year() + " · " + line.name()));
            sheet.style(0, 0).bold().set();
            figure(sheet, 0, word(locale, "limit"), line.limit());
            figure(sheet, 1, word(locale, "reserved"), line.reserved());
            figure(sheet, 2, word(locale, "paid"), line.paid());
            figure(sheet, 3, word(locale, "available"), line.available());
            List<String> head = List.of("at", "kind", "change.of", "case", "by", "reason");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(4, column, word(locale, head.get(column)));
                sheet.style(4, column).bold().set();
                sheet.width(column, 20);
            }
            int row = 5;
            for (BudgetBoard.Entry entry : entries) {
                sheet.value(row, 0, TIME.format(entry.at().atZone(BusinessClock.ZONE)));
                sheet.value(row, 1, word(locale, "kind." + entry.kind()));
                sheet.value(row, 2, entry.change().toBigDecimal());
                sheet.style(row, 2).format(MONEY).set();
                sheet.value(row, 3, Objects.requireNonNullElse(entry.caseNumber(), ""));
                sheet.value(row, 4, safe(Objects.requireNonNullElse(entry.by(), word(locale, "by.process"))));
                sheet.value(row, 5, safe(Objects.requireNonNullElse(entry.reason(), "")));
                row++;
            }
        }
    }

    private static void figure(Worksheet sheet, int column, String label, Yuan amount) {
        sheet.value(1, column, label);
        sheet.value(2, column, amount.toBigDecimal());
        sheet.style(2, column).format(MONEY).set();
    }

    /** No text is taken for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String word(Locale locale, String key) {
        return texts.say(locale, "funds." + key);
    }
}
