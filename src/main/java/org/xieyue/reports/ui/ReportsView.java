package org.xieyue.reports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitReports;
import org.xieyue.reports.Dimension;
import org.xieyue.reports.ExportBenefits;
import org.xieyue.reports.Report;
import org.xieyue.reports.ReportChoice;
import org.xieyue.shared.ui.BarChart;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** What was given to people: a chart with its numbers below, by one dimension at a time. */
@Route("reports")
@Menu(title = "menu.reports", order = 140, icon = "vaadin:bar-chart-h")
@PermitAll
@Needs("READ_FUNDS")
class ReportsView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private final transient BenefitReports reports;
    private final transient ExportBenefits exportBenefits;
    private final transient Wording wording;
    private final Select<Integer> year = new Select<>();
    private final Select<Benefit> benefit = new Select<>();
    private final Tabs dimensions = new Tabs();
    private final Div found = new Div();

    ReportsView(BenefitReports reports, ExportBenefits exportBenefits, Wording wording) {
        super(wording.say("reports.title"), wording.say("reports.about"));
        this.reports = reports;
        this.exportBenefits = exportBenefits;
        this.wording = wording;
        year.setLabel(wording.say("reports.by.YEAR"));
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(wording.say("reports.all-years"));
        year.setItemLabelGenerator(value -> value == null ? wording.say("reports.all-years") : String.valueOf(value));
        year.setItems(reports.years());
        year.setValue(wording.today().getYear());
        benefit.setLabel(wording.say("reports.benefit"));
        benefit.setEmptySelectionAllowed(true);
        benefit.setEmptySelectionCaption(wording.say("reports.all-benefits"));
        benefit.setItemLabelGenerator(
                value -> wording.say(value == null ? "reports.all-benefits" : "reports.benefit." + value));
        benefit.setItems(Benefit.values());
        for (Dimension dimension : DIMENSIONS) {
            dimensions.add(new Tab(wording.say("reports.by." + dimension)));
        }
        Div choices = new Div(year, benefit);
        choices.addClassNames("row", "wrap");
        found.addClassName("stack");
        Div page = new Div(choices, dimensions, found);
        page.addClassName("stack");
        add(page);
        year.addValueChangeListener(change -> show());
        benefit.addValueChangeListener(change -> show());
        dimensions.addSelectedChangeListener(change -> show());
        headerActions(
                new Anchor("reports/services", wording.say("reports.services")),
                new Anchor(file(), wording.say("reports.export")));
        show();
    }

    private ReportChoice choice() {
        return new ReportChoice(benefit.getValue(), year.getValue());
    }

    private void show() {
        Dimension by = DIMENSIONS.get(Math.max(0, dimensions.getSelectedIndex()));
        Report report = reports.by(by, choice(), wording.locale());
        found.removeAll();
        if (report.lines().isEmpty()) {
            found.add(new EmptyState(wording.say("reports.none"), wording.say("reports.none.hint")));
            return;
        }
        List<Report.Line> rows = new ArrayList<>(report.lines());
        rows.add(new Report.Line(wording.say("reports.total"), report.times(), report.amount()));
        RowTable<Report.Line> table = new RowTable<Report.Line>(wording.say("reports.by." + by))
                .text(wording.say("reports.by." + by), Report.Line::label)
                .number(wording.say("reports.times"), line -> wording.number(line.times()))
                .number(wording.say("reports.amount"), line -> wording.money(line.amount()));
        BarChart chart = new BarChart(
                report.lines().stream()
                        .map(line -> new BarChart.Bar(
                                line.label(),
                                wording.money(line.amount()),
                                line.amount().fen()))
                        .toList(),
                0);
        Card card = new Card(
                wording.say("reports.sum", wording.number(report.times()), wording.money(report.amount())),
                chart,
                table.rows(rows));
        found.add(card);
    }

    private DownloadHandler file() {
        return event -> {
            event.setFileName("benefits.xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.getOutputStream().write(exportBenefits.xlsx(choice(), wording.locale()));
        };
    }
}
