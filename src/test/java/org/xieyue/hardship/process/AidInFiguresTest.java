package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.audit.AuditBoard;
import org.xieyue.identity.Account;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitReports;
import org.xieyue.reports.Dimension;
import org.xieyue.reports.ExportBenefits;
import org.xieyue.reports.Report;
import org.xieyue.reports.ReportChoice;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class AidInFiguresTest extends HardshipProcess {

    @Autowired
    BenefitReports reports;

    @Autowired
    ExportBenefits exportBenefits;

    @Autowired
    AuditBoard audit;

    private Report by(Account reader, Dimension dimension, ReportChoice choice) {
        return people.as(reader, () -> reports.by(dimension, choice, Texts.CHINESE));
    }

    @Test
    void approved_aid_stands_under_its_reason_category_fund_area_and_year() {
        approved();
        for (Dimension dimension : Dimension.values()) {
            Report report = by(at.auditor(), dimension, ReportChoice.EVERYTHING);
            assertThat(report.lines())
                    .as(dimension.name())
                    .singleElement()
                    .extracting(Report.Line::times, Report.Line::amount)
                    .containsExactly(1, Yuan.of(6000));
            assertThat(report.lines().getFirst().label()).doesNotContain("!", "reports.", "hardship.");
        }
        assertThat(by(at.auditor(), Dimension.REASON, ReportChoice.EVERYTHING).lines())
                .extracting(Report.Line::label)
                .containsExactly("生活救助");
        assertThat(by(at.auditor(), Dimension.CATEGORY, ReportChoice.EVERYTHING).lines())
                .extracting(Report.Line::label)
                .containsExactly("深度困难");
        assertThat(by(at.auditor(), Dimension.AREA, ReportChoice.EVERYTHING)
                        .lines()
                        .getFirst()
                        .label())
                .startsWith("县");
    }

    @Test
    void what_is_not_approved_or_of_another_year_or_benefit_is_not_counted() {
        noticePassed();
        assertThat(by(at.auditor(), Dimension.REASON, ReportChoice.EVERYTHING).lines())
                .isEmpty();
        approved();
        int year = clock.today().getYear();
        assertThat(by(at.auditor(), Dimension.YEAR, new ReportChoice(Benefit.HARDSHIP_AID, year))
                        .lines())
                .extracting(Report.Line::label, Report.Line::times)
                .containsExactly(tuple(String.valueOf(year), 1));
        assertThat(by(at.auditor(), Dimension.YEAR, new ReportChoice(null, year - 1))
                        .lines())
                .isEmpty();
        assertThat(by(at.auditor(), Dimension.YEAR, new ReportChoice(Benefit.CONVALESCENCE, year))
                        .lines())
                .isEmpty();
    }

    @Test
    void who_reads_no_funds_reads_no_figures_and_each_reads_only_their_unions() {
        approved();
        assertThatThrownBy(() -> by(at.worker(), Dimension.REASON, ReportChoice.EVERYTHING))
                .isInstanceOf(NotAllowed.class);
        Account elsewhere = people.organisation().auditor();
        assertThat(by(elsewhere, Dimension.REASON, ReportChoice.EVERYTHING).lines())
                .isEmpty();
    }

    @Test
    void the_export_bears_every_line_with_its_total_and_is_recorded() throws IOException {
        approved();
        approved();
        byte[] file =
                people.as(at.auditor(), () -> exportBenefits.xlsx(ReportChoice.EVERYTHING, Locale.SIMPLIFIED_CHINESE));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Row total = rows.getLast();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("业务");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("困难帮扶");
            assertThat(total.getCellText(0)).isEqualTo("合计");
            assertThat(total.getCellAsNumber(total.getCellCount() - 1).orElseThrow())
                    .isEqualByComparingTo("12000");
        }
        assertThat(people.as(at.auditor(), () -> audit.page(at.city(), "report.exported", "", null, 5))
                        .rows())
                .isNotEmpty();
    }
}
