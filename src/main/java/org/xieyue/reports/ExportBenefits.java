package org.xieyue.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;
import org.xieyue.sheets.Spreadsheet;

/** The figures behind a report as a spreadsheet; who took it away stands in the audit trail. */
@UseCase
public class ExportBenefits {

    private final GivenBenefits given;
    private final FigureWords words;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ExportBenefits(GivenBenefits given, FigureWords words, BusinessClock clock, AuditTrail trail) {
        this.given = given;
        this.words = words;
        this.clock = clock;
        this.trail = trail;
    }

    /** A line for each union, reason, category, fund and year; amounts in yuan, the total last. */
    @Permit(Permission.READ_FUNDS)
    public byte[] xlsx(ReportChoice choice, Locale locale) {
        FigureWords.Labels labels = words.in(locale);
        List<BenefitFigures> figures = given.figures(choice).stream()
                .sorted(Comparator.comparingInt(BenefitFigures::year)
                        .thenComparing(labels::union)
                        .thenComparing(each -> labels.of(Dimension.REASON, each)))
                .toList();
        List<String> head = new ArrayList<>(List.of(labels.word("benefit"), labels.word("union")));
        Arrays.stream(Dimension.values())
                .map(dimension -> labels.word("by." + dimension))
                .forEach(head::add);
        head.addAll(List.of(labels.word("times"), labels.word("amount")));
        List<List<Object>> rows = new ArrayList<>();
        for (BenefitFigures each : figures) {
            rows.add(row(labels, each));
        }
        rows.add(total(labels, figures, head.size()));
        byte[] file = new Spreadsheet()
                .sheet(labels.word("title"), labels.word("title") + " · " + clock.today(), head, rows)
                .bytes();
        trail.record(
                "report.exported",
                "report",
                "benefits",
                Map.of(
                        "year",
                        Objects.toString(choice.year(), "*"),
                        "benefit",
                        Objects.toString(choice.benefit(), "*"),
                        "lines",
                        String.valueOf(figures.size())));
        return file;
    }

    private static List<Object> row(FigureWords.Labels labels, BenefitFigures each) {
        List<Object> row = new ArrayList<>(List.of(labels.word("benefit." + each.benefit()), labels.union(each)));
        for (Dimension dimension : Dimension.values()) {
            row.add(labels.of(dimension, each));
        }
        row.add(each.times());
        row.add(each.amount().toBigDecimal());
        return row;
    }

    private static List<Object> total(FigureWords.Labels labels, List<BenefitFigures> figures, int columns) {
        List<Object> row = new ArrayList<>(List.of(labels.word("total")));
        while (row.size() < columns - 2) {
            row.add("");
        }
        row.add(figures.stream().mapToInt(BenefitFigures::times).sum());
        row.add(figures.stream()
                .map(BenefitFigures::amount)
                .reduce(Yuan.ZERO, Yuan::plus)
                .toBigDecimal());
        return row;
    }
}
