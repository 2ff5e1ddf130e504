package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.PlayAction;
import org.xieyue.processes.play.PlayPicture;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.PlayScript;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Diagram;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Where an administrator tries a process out: nothing of it is kept, and no case, person or money is touched. */
@Route("processes/:process/play")
@PermitAll
@Needs("EDIT_PROCESSES")
class PlayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERED = 10;

    /** Whose files are played: the working copy where neither draft nor version is named. */
    private record Source(@Nullable DraftId draft, @Nullable Integer version, String label) {}

    private final transient PlayProcess playProcess;
    private final transient ProcessBoard board;
    private final transient PlayMoves moves;
    private final transient PlayTexts texts;
    private final transient ScenarioCards scenarios;
    private final transient WalkCards walks;
    private final transient Islands islands;
    private final transient Wording wording;
    private final transient ErrorSummary errors;
    private final Div stage = new Div();
    private final Div tests = new Div();
    private String key = "";
    private String title = "";
    private transient @Nullable ProcessFolder folder;
    private transient @Nullable PlayScript script;

    PlayView(
            PlayProcess playProcess,
            ProcessBoard board,
            PlayMoves moves,
            PlayTexts texts,
            ScenarioCards scenarios,
            WalkCards walks,
            Islands islands,
            Wording wording) {
        this.playProcess = playProcess;
        this.board = board;
        this.moves = moves;
        this.texts = texts;
        this.scenarios = scenarios;
        this.walks = walks;
        this.islands = islands;
        this.wording = wording;
        this.errors = new ErrorSummary(wording);
        addClassName("page");
        stage.addClassName("stack");
        tests.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("process").orElseThrow(NotFound::new);
        title = wording.say(
                "play.ui.titleOf", board.label(key).map(wording::say).orElse(key));
        removeAll();
        List<Source> sources = sources();
        Source chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("draft")
                .flatMap(id -> sources.stream()
                        .filter(source -> source.draft() != null
                                && source.draft().value().toString().equals(id))
                        .findFirst())
                .orElse(sources.getFirst());
        add(header(sources, chosen), errors, stage, tests);
        choose(chosen);
    }

    /** Where a draft that was handed in is played. */
    static String address(String process, DraftId draft) {
        return "processes/" + process + "/play?draft=" + draft.value();
    }

    private List<Source> sources() {
        List<Source> all = new ArrayList<>();
        all.add(new Source(null, null, wording.say("play.ui.source.working")));
        board.drafts(key).stream()
                .limit(MOST_OFFERED)
                .forEach(draft -> all.add(new Source(
                        draft.id(),
                        null,
                        wording.say("play.ui.source.draft", draft.author(), wording.time(draft.draftedAt())))));
        board.versions(key).stream()
                .limit(MOST_OFFERED)
                .forEach(version -> all.add(
                        new Source(null, version.version(), wording.say("play.ui.source.version", version.version()))));
        return all;
    }

    private Component header(List<Source> sources, Source chosen) {
        RouterLink back =
                new RouterLink(wording.say("studio.ui.back"), ProcessView.class, new RouteParameters("process", key));
        Span promise = new Span(wording.say("play.ui.promise"));
        promise.addClassName("soft");
        Div words = new Div(back, new H1(title), promise);
        words.addClassName("words");
        Select<Source> source = new Select<>();
        source.setLabel(wording.say("play.ui.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(Source::label);
        source.setValue(chosen);
        source.addValueChangeListener(change -> choose(change.getValue()));
        Div header = new Div(words, source);
        header.addClassName("page-header");
        return header;
    }

    private void choose(Source source) {
        DraftId draft = source.draft();
        Integer version = source.version();
        ProcessFolder chosen = draft != null
                ? playProcess.draft(draft)
                : version != null ? playProcess.version(key, version) : playProcess.drawn(key);
        folder = chosen;
        stage.removeAll();
        tests.removeAll();
        begin();
        tests.add(scenarios.of(chosen, () -> script, this::show), walks.of(chosen, this::show));
    }

    private void begin() {
        switch (playProcess.example(chosen())) {
            case Answer.Done<PlayScript>(PlayScript example) -> show(example);
            case Answer.Refused<PlayScript>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    /** Plays this from its beginning and shows where it leads. */
    private void show(PlayScript played) {
        errors.clear(Map.of());
        switch (playProcess.play(chosen(), played)) {
            case Answer.Done<PlayPicture>(PlayPicture picture) -> show(picture);
            case Answer.Refused<PlayPicture>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    private void show(PlayPicture picture) {
        // what could not be done is not gone on with; the sentence says what it was
        script = picture.script()
                .until(Math.min(picture.done(), picture.script().actions().size()));
        stage.removeAll();
        if (picture.problem() != null) {
            errors.show(List.of(picture.problem()), Map.of());
        }
        stage.add(
                state(picture),
                moves.of(
                        chosen(),
                        picture,
                        action -> show(java.util.Objects.requireNonNull(script).and(action))),
                diagram(picture),
                effects(picture),
                past(picture));
    }

    private Component state(PlayPicture picture) {
        Div row = new Div();
        row.addClassNames("row", "wrap");
        row.add(Tag.action(
                wording.say("play.ui.clock", wording.time(picture.stand().now()))));
        if (picture.stand().ended()) {
            row.add(Tag.good(wording.say("play.ui.ended", ends(picture))));
        } else if (picture.problem() != null) {
            row.add(Tag.late(wording.say("play.ui.broken")));
        }
        Button back = new Button(
                wording.say("play.ui.back"),
                click -> show(java.util.Objects.requireNonNull(script).back()));
        back.setEnabled(picture.done() > 0);
        row.add(back, new Button(wording.say("play.ui.again"), click -> begin()));
        return row;
    }

    private String ends(PlayPicture picture) {
        return String.join(
                wording.say("play.ui.comma"),
                picture.ends().stream()
                        .map(end -> wording.label(picture.label(end)))
                        .distinct()
                        .toList());
    }

    private Component diagram(PlayPicture picture) {
        Card card = new Card(wording.say("processes.ui.diagram"));
        if (islands.isBuilt("diagram")) {
            Set<String> current = picture.stand().current();
            List<String> done = new ArrayList<>(picture.taken());
            picture.entered().stream().filter(id -> !current.contains(id)).forEach(done::add);
            card.add(new Diagram(islands, wording, picture.scenery().xml(), done, List.copyOf(current)));
        }
        return card;
    }

    private Component effects(PlayPicture picture) {
        KeyValues values = new KeyValues();
        picture.stand().values().forEach((name, value) -> values.pair(texts.variable(name), texts.value(value)));
        Card card = new Card(wording.say("play.ui.values"), values);
        card.addClassName("stack");
        picture.money()
                .forEach(paid ->
                        card.add(Tag.warn(wording.say("play.ui.money", wording.label(picture.label(paid.element()))))));
        picture.missed()
                .forEach(missed -> card.add(Tag.late(wording.say(
                        "play.ui.missed",
                        wording.label(picture.label(missed.element())),
                        texts.names(picture.steps(), missed.anyOf())))));
        return card;
    }

    private Component past(PlayPicture picture) {
        OrderedList list = new OrderedList();
        picture
                .script()
                .until(Math.min(picture.done(), picture.script().actions().size()))
                .actions()
                .stream()
                .map(action -> new ListItem(said(picture, action)))
                .forEach(list::add);
        return new Card(wording.say("play.ui.past"), list);
    }

    private String said(PlayPicture picture, PlayAction action) {
        String refusal = action.refusal();
        String values = texts.values(action.sortedValues());
        String at = action.kind() == PlayAction.Kind.CLOCK
                ? texts.value(action.at())
                : wording.label(picture.label(action.at()));
        if (refusal != null) {
            return wording.say("play.ui.past.refused", at, texts.refusal(refusal));
        }
        Scenery.Node node = picture.scenery().nodes().get(action.at());
        String role = action.role() == null || node == null ? "" : texts.post(action.role());
        return wording.say("play.ui.past." + action.kind(), at, role, values).strip();
    }

    private ProcessFolder chosen() {
        return java.util.Objects.requireNonNull(folder);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
