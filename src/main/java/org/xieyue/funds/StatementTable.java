package org.xieyue.funds;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.Texts;
import org.xieyue.sheets.Spreadsheet;

/** A line's movements on one sheet, its figures on another, amounts as numbers. */
@Component
class StatementTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> MOVEMENT = List.of("at", "kind", "change.of", "case", "by", "reason");
    private static final List<String> FIGURES = List.of("name", "limit", "reserved", "paid", "available");

    private final Texts texts;

    StatementTable(Texts texts) {
        this.texts = texts;
    }

    byte[] xlsx(BudgetBoard.Row line, List<BudgetBoard.Entry> entries, Locale locale) {
        String title = line.unionName() + " · " + line.year() + " · " + line.name();
        return new Spreadsheet()
                .sheet(
                        word(locale, "statement"),
                        title,
                        MOVEMENT.stream().map(each -> word(locale, each)).toList(),
                        entries.stream().map(entry -> movement(entry, locale)).toList())
                .sheet(
                        word(locale, "figures"),
                        title,
                        FIGURES.stream().map(each -> word(locale, each)).toList(),
                        List.of(List.of(
                                line.name(),
                                line.limit().toBigDecimal(),
                                line.reserved().toBigDecimal(),
                                line.paid().toBigDecimal(),
                                line.available().toBigDecimal())))
                .bytes();
    }

    private List<Object> movement(BudgetBoard.Entry entry, Locale locale) {
        return List.of(
                TIME.format(entry.at().atZone(BusinessClock.ZONE)),
                word(locale, "kind." + entry.kind()),
                entry.change().toBigDecimal(),
                Objects.requireNonNullElse(entry.caseNumber(), ""),
                Objects.requireNonNullElse(entry.by(), word(locale, "by.process")),
                Objects.requireNonNullElse(entry.reason(), ""));
    }

    private String word(Locale locale, String key) {
        return texts.say(locale, "funds." + key);
    }
}
