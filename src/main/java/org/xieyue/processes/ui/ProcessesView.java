package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.shared.Label;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** The processes that cases can be opened with, each in its newest version. */
@Route("processes")
@Menu(title = "menu.processes", order = 250, icon = "vaadin:sitemap")
@PermitAll
@Needs("EDIT_PROCESSES")
class ProcessesView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    ProcessesView(ProcessBoard board, Wording wording) {
        super(wording.say("processes.ui.title"), wording.say("processes.ui.about"));
        this.wording = wording;
        headerActions(new RouterLink(wording.say("service.new.title"), NewServiceView.class));
        add(new Card(
                "",
                new RowTable<ProcessVersionRow>(wording.say("processes.ui.title"))
                        .component(wording.say("processes.ui.name"), this::link)
                        .text(wording.say("processes.ui.key"), ProcessVersionRow::key)
                        .number(wording.say("processes.ui.version"), row -> String.valueOf(row.version()))
                        .text(
                                wording.say("processes.ui.publishedBy"),
                                row -> Objects.requireNonNullElse(
                                        row.publishedBy(), wording.say("processes.ui.shipped")))
                        .text(wording.say("processes.ui.publishedAt"), row -> wording.time(row.publishedAt()))
                        .number(wording.say("processes.ui.running"), row -> String.valueOf(row.running()))
                        .component(wording.say("processes.ui.waiting"), this::waiting)
                        .rows(board.processes())));
        begun(board.begun());
    }

    private void begun(Map<String, Label> services) {
        if (!services.isEmpty()) {
            Div links = new Div();
            links.addClassNames("row", "wrap");
            services.forEach((key, label) -> links.add(new RouterLink(
                    wording.say(label) + " · " + key, ProcessView.class, new RouteParameters("process", key))));
            add(new Card(wording.say("service.new.begun"), links));
        }
    }

    private Component link(ProcessVersionRow row) {
        return new RouterLink(wording.say(row.label()), ProcessView.class, new RouteParameters("process", row.key()));
    }

    private Component waiting(ProcessVersionRow row) {
        return row.waitingDrafts() == 0
                ? new Span("–")
                : Tag.warn(wording.say("processes.ui.waiting.some", row.waitingDrafts()));
    }
}
