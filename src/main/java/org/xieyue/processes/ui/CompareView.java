package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.CompareProcess;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.Milestone;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.SideBySide;
import org.xieyue.processes.StudioBoard;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Wording;

/** Two states of a process side by side, with a sentence for everything that differs. */
@Route("processes/:process/compare")
@PermitAll
@Needs("EDIT_PROCESSES")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";
    private static final String TO = "to";

    private final transient CompareProcess compareProcess;
    private final transient ProcessBoard board;
    private final transient StudioBoard studioBoard;
    private final transient ChangeWords changeWords;
    private final transient Islands islands;
    private final transient Wording wording;
    private String title = "";

    CompareView(
            CompareProcess compareProcess,
            ProcessBoard board,
            StudioBoard studioBoard,
            ChangeWords changeWords,
            Islands islands,
            Wording wording) {
        this.compareProcess = compareProcess;
        this.board = board;
        this.studioBoard = studioBoard;
        this.changeWords = changeWords;
        this.islands = islands;
        this.wording = wording;
        addClassNames("page", "compare");
    }

    /** Leads to the comparison of these two; without {@code from} with what comes before. */
    static RouterLink link(String words, String key, @Nullable String from, String to) {
        RouterLink link = new RouterLink(words, CompareView.class, new RouteParameters("process", key));
        link.setQueryParameters(
                from == null ? QueryParameters.of(TO, to) : QueryParameters.simple(Map.of(FROM, from, TO, to)));
        return link;
    }

    static RouterLink link(String words, DraftId draft, String key) {
        return link(words, key, null, draft.value().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        SideBySide states = compareProcess.compare(
                key,
                query.getSingleParameter(FROM).orElse(""),
                query.getSingleParameter(TO).orElse(""));
        title = wording.say(
                "studio.compare.titleOf", board.label(key).map(wording::say).orElse(key));
        removeAll();
        Map<String, String> names = names(key);
        studioBoard.milestones(key).stream()
                .filter(kept ->
                        List.of(states.from(), states.to()).contains(kept.id().toString()))
                .forEach(kept -> names.put(kept.id().toString(), named(kept)));
        TwoDiagrams diagrams = new TwoDiagrams(
                islands,
                wording,
                states,
                List.of(
                        names.getOrDefault(states.from(), wording.say("studio.compare.nothing")),
                        names.getOrDefault(states.to(), states.to())));
        ChangeList list = ChangeList.beside(
                wording, changeWords, wording.say("studio.compare.list"), states.changes(), diagrams::reveal);
        list.addClassName("all-changes");
        Div both = new Div(diagrams, list);
        both.addClassName("compare-both");
        add(header(key), choices(key, states, names), both);
    }

    private Component header(String key) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        Paragraph about = new Paragraph(wording.say("studio.compare.about"));
        about.addClassName("soft");
        Div words = new Div(back, new H1(title), about);
        words.addClassName("words");
        Div header = new Div(words);
        header.addClassName("page-header");
        return header;
    }

    private Component choices(String key, SideBySide states, Map<String, String> names) {
        Div row = new Div(
                choice(
                        FROM,
                        states.from(),
                        names,
                        (from, ui) -> ui.navigate(CompareView.class, at(key), to(from, states.to()))),
                choice(
                        TO,
                        states.to(),
                        names,
                        (to, ui) -> ui.navigate(CompareView.class, at(key), to(states.from(), to))));
        row.addClassNames("row", "wrap");
        return row;
    }

    private Select<String> choice(
            String which,
            String chosen,
            Map<String, String> names,
            BiConsumer<String, com.vaadin.flow.component.UI> changed) {
        Select<String> choice = new Select<>();
        choice.setLabel(wording.say("studio.compare." + which));
        List<String> states = new ArrayList<>(names.keySet());
        if (!states.contains(chosen)) {
            states.addFirst(chosen);
        }
        choice.setItems(states);
        choice.setItemLabelGenerator(state -> names.getOrDefault(state, wording.say("studio.compare.nothing")));
        choice.setValue(chosen);
        choice.setWidth("min(300px, 100%)");
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> changed.accept(change.getValue(), ui)));
        return choice;
    }

    /** What each state is called: {@code 第 3 版}, {@code 正在修改的这份}, {@code 王某 11月22日交来的}. */
    private Map<String, String> names(String key) {
        Map<String, String> handedIn = board.drafts(key).stream()
                .collect(Collectors.toMap(row -> row.id().value().toString(), this::handedIn, (one, other) -> one));
        Map<String, String> names = new LinkedHashMap<>();
        compareProcess.states(key).forEach(state -> names.put(state, name(state, handedIn)));
        handedIn.forEach(names::putIfAbsent);
        return names;
    }

    private String named(Milestone kept) {
        return wording.say("studio.compare.kept", kept.note(), wording.time(kept.keptAt()));
    }

    private String handedIn(ProcessDraftRow row) {
        return wording.say("studio.compare.handedIn", row.author(), wording.time(row.draftedAt()));
    }

    private String name(String state, Map<String, String> handedIn) {
        return state.equals(CompareProcess.COPY)
                ? wording.say("studio.compare.copy")
                : state.equals(CompareProcess.SHIPPED)
                        ? wording.say("studio.compare.shipped")
                        : state.startsWith("v")
                                ? wording.say("processes.ui.versionOf", Integer.parseInt(state.substring(1)))
                                : handedIn.getOrDefault(state, state);
    }

    private static RouteParameters at(String key) {
        return new RouteParameters("process", key);
    }

    private static QueryParameters to(String from, String to) {
        return QueryParameters.simple(Map.of(FROM, from, TO, to));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
