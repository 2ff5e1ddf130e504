package org.xieyue.services.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.xieyue.services.ServiceReport;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** How drawn services are handled, a line for each. */
@Route("reports/services")
@PermitAll
@Needs("READ_FUNDS")
class ServiceReportView extends PageView {

    private static final long serialVersionUID = 1L;

    ServiceReportView(ServiceReport report, Wording wording) {
        super(wording.say("services.report.title"), wording.say("services.report.about"));
        List<ServiceReport.Line> lines = report.lines();
        if (lines.isEmpty()) {
            add(new EmptyState(wording.say("services.report.none"), wording.say("services.report.none.next")));
            return;
        }
        add(new Card(
                "",
                new RowTable<ServiceReport.Line>(wording.say("services.report.title"))
                        .text(wording.say("services.report.service"), line -> wording.say(line.service()))
                        .number(wording.say("services.report.cases"), line -> String.valueOf(line.cases()))
                        .number(wording.say("services.report.running"), line -> String.valueOf(line.running()))
                        .number(wording.say("services.report.approved"), line -> String.valueOf(line.approved()))
                        .number(wording.say("services.report.refused"), line -> String.valueOf(line.refused()))
                        .number(wording.say("services.report.withdrawn"), line -> String.valueOf(line.withdrawn()))
                        .number(
                                wording.say("services.report.days"),
                                line -> line.days() == null ? "–" : String.valueOf(line.days()))
                        .number(wording.say("services.report.amount"), line -> wording.money(line.amount()))
                        .number(wording.say("services.report.paid"), line -> wording.money(line.paid()))
                        .rows(lines)));
    }
}
