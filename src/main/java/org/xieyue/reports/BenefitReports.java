package org.xieyue.reports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** What was given, by fund, area, reason, category or year, for those who read the funds. */
@UseCase
public class BenefitReports {

    private static final Comparator<Report.Line> GREATEST_FIRST =
            Comparator.comparingLong((Report.Line line) -> line.amount().fen()).reversed();

    private final GivenBenefits given;
    private final FigureWords words;
    private final BusinessClock clock;

    BenefitReports(GivenBenefits given, FigureWords words, BusinessClock clock) {
        this.given = given;
        this.words = words;
        this.clock = clock;
    }

    @Permit(Permission.READ_FUNDS)
    public Report by(Dimension dimension, ReportChoice choice, Locale locale) {
        FigureWords.Labels labels = words.in(locale);
        Map<String, Report.Line> lines = new HashMap<>();
        for (BenefitFigures figures : given.figures(choice)) {
            lines.merge(
                    labels.of(dimension, figures),
                    new Report.Line(labels.of(dimension, figures), figures.times(), figures.amount()),
                    BenefitReports::together);
        }
        return new Report(
                dimension,
                lines.values().stream()
                        .sorted(
                                dimension == Dimension.YEAR
                                        ? Comparator.comparing(Report.Line::label)
                                        : GREATEST_FIRST.thenComparing(Report.Line::label))
                        .toList());
    }

    /** Years in which something was given, newest first; the present one is always among them. */
    @Permit(Permission.READ_FUNDS)
    public List<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(List.of(clock.today().getYear()));
        given.figures(ReportChoice.EVERYTHING).forEach(figures -> years.add(figures.year()));
        return List.copyOf(years.reversed());
    }

    private static Report.Line together(Report.Line one, Report.Line other) {
        return new Report.Line(
                one.label(), one.times() + other.times(), one.amount().plus(other.amount()));
    }
}
