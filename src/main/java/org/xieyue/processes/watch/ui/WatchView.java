package org.xieyue.processes.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.watch.ExportFigures;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.processes.watch.WatchChoice;
import org.xieyue.processes.watch.WatchProcess;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.HeatMark;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Wording;

/** How the cases of a process get along: on the diagram, as a table, and what is stuck. */
@Route("processes/:process/watch")
@PermitAll
@Needs("EDIT_PROCESSES")
class WatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> PERIODS = List.of(30, 90, 365, 0);
    private static final int ALL = 0;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient WatchProcess watch;
    private final transient ExportFigures export;
    private final transient ProcessBoard board;
    private final transient IncidentCards incidents;
    private final transient WatchWords words;
    private final transient Wording wording;
    private final transient Islands islands;
    private final Div picture = new Div();
    private final Div figures = new Div();
    private final Select<Integer> version = new Select<>();
    private final Select<Integer> other = new Select<>();
    private final Select<Integer> days = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private final Span legend = new Span();
    private transient Registration shown = () -> {};
    private String key = "";
    private String title = "";

    WatchView(
            WatchProcess watch,
            ExportFigures export,
            ProcessBoard board,
            IncidentCards incidents,
            WatchWords words,
            Wording wording,
            Islands islands) {
        this.watch = watch;
        this.export = export;
        this.board = board;
        this.incidents = incidents;
        this.words = words;
        this.wording = wording;
        this.islands = islands;
        addClassName("page");
        legend.addClassName("soft");
        measure.setLabel(wording.say("watch.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(each -> wording.say("watch.measure." + each));
        measure.setValue(Measure.CASES);
        measure.setWidth("min(220px, 100%)");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        List<ProcessVersionRow> versions = board.versions(key);
        title = wording.say("watch.titleOf", wording.say(versions.getFirst().label()));
        removeAll();
        Div cards = new Div(choices(versions), picture, incidents.of(key, this::showFigures), figures);
        cards.addClassName("stack");
        add(header(), cards);
        showFigures();
    }

    private Component header() {
        Anchor back = new Anchor("processes/" + key, wording.say("watch.back"));
        back.getElement().setAttribute("router-link", "");
        Span about = new Span(wording.say("watch.about"));
        about.addClassName("soft");
        Div said = new Div(back, new H1(title), about);
        said.addClassName("words");
        Div header = new Div(said);
        header.addClassName("page-header");
        return header;
    }

    private Component choices(List<ProcessVersionRow> versions) {
        List<Integer> numbers =
                versions.stream().map(ProcessVersionRow::version).toList();
        choice(
                version,
                "watch.version",
                numbers,
                number -> number == ALL
                        ? wording.say("watch.version.all")
                        : wording.say("processes.ui.versionOf", number));
        choice(
                other,
                "watch.compare",
                numbers,
                number -> number == ALL
                        ? wording.say("watch.compare.none")
                        : wording.say("processes.ui.versionOf", number));
        choice(
                days,
                "watch.period",
                List.of(),
                number -> number == ALL ? wording.say("watch.period.all") : wording.say("watch.period.days", number));
        days.setItems(PERIODS);
        days.setValue(PERIODS.getFirst());
        List.of(version, other, days)
                .forEach(each -> each.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        showFigures();
                    }
                }));
        Div row = new Div(version, days, other);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void choice(Select<Integer> select, String label, List<Integer> numbers, Function<Integer, String> said) {
        select.setLabel(wording.say(label));
        select.setItemLabelGenerator(said::apply);
        select.setItems(java.util.stream.Stream.concat(java.util.stream.Stream.of(ALL), numbers.stream())
                .toList());
        select.setValue(ALL);
        select.setWidth("min(220px, 100%)");
    }

    private void showFigures() {
        WatchChoice choice = new WatchChoice(key, number(version), number(days));
        List<StepFigures> found = watch.figures(choice);
        Integer with = number(other);
        picture.removeAll();
        picture.add(picture(choice, found));
        figures.removeAll();
        Card table = new Card(
                with == null ? wording.say("watch.figures") : wording.say("watch.figures.beside", with), files(choice));
        table.addClassName("stack");
        table.add(
                found.stream().allMatch(each -> each.running() + each.done() + each.stuck() == 0)
                        ? new EmptyState(wording.say("watch.none"), wording.say("watch.none.why"))
                        : new FigureTable(
                                wording, words, key, found, with == null ? null : watch.figures(choice.of(with))));
        figures.add(table);
    }

    private Card picture(WatchChoice choice, List<StepFigures> found) {
        Card card = new Card(wording.say("watch.picture"), measure, legend);
        card.addClassName("stack");
        shown.remove();
        if (islands.isBuilt("diagram")) {
            String xml = board.version(key, watch.drawnVersion(choice)).xml();
            Diagram diagram = new Diagram(islands, wording, xml, List.of(), List.of());
            shown = measure.addValueChangeListener(change -> heat(diagram, found));
            heat(diagram, found);
            card.add(diagram);
        }
        return card;
    }

    private void heat(Diagram diagram, List<StepFigures> found) {
        List<HeatMark> marks = words.heat(key, found, measure.getValue());
        legend.setText(wording.say((marks.isEmpty() ? "watch.legend.none." : "watch.legend.") + measure.getValue()));
        diagram.heat(marks);
    }

    private Component files(WatchChoice choice) {
        DownloadHandler xlsx = event -> {
            byte[] content = export.xlsx(choice, wording.locale());
            event.setFileName(key + ".xlsx");
            event.setContentType(XLSX);
            event.getOutputStream().write(content);
        };
        DownloadHandler csv = event -> {
            byte[] content = export.csv(choice, wording.locale());
            event.setFileName(key + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getOutputStream().write(content);
        };
        Div row = new Div(new Anchor(xlsx, wording.say("watch.xlsx")), new Anchor(csv, wording.say("watch.csv")));
        row.addClassNames("row", "wrap");
        return row;
    }

    private static @Nullable Integer number(Select<Integer> select) {
        Integer value = select.getValue();
        return value == null || value == ALL ? null : value;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
