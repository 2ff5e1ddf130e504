package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.PostHolders;
import org.xieyue.identity.PostHolders.Holders;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.play.Examples;
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
    private final transient PostHolders holders;
    private final transient ExampleCard examples;
    private final transient PlayMoves moves;
    private final transient PlayStory story;
    private final transient ScenarioCards scenarios;
    private final transient WalkCards walks;
    private final transient Islands islands;
    private final transient Wording wording;
    private final transient ErrorSummary errors;
    private final Div start = new Div();
    private final Div stage = new Div();
    private final Div tests = new Div();
    private String key = "";
    private String title = "";
    private transient @Nullable ProcessFolder folder;
    private transient @Nullable PlayScript script;
    private transient @Nullable PlayScript recording;
    private transient List<Holders> people = List.of();

    PlayView(
            PlayProcess playProcess,
            ProcessBoard board,
            PostHolders holders,
            ExampleCard examples,
            PlayMoves moves,
            PlayStory story,
            ScenarioCards scenarios,
            WalkCards walks,
            Islands islands,
            Wording wording) {
        this.playProcess = playProcess;
        this.board = board;
        this.holders = holders;
        this.examples = examples;
        this.moves = moves;
        this.story = story;
        this.scenarios = scenarios;
        this.walks = walks;
        this.islands = islands;
        this.wording = wording;
        this.errors = new ErrorSummary(wording);
        addClassName("page");
        start.addClassName("stack");
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
        people = holders.sample();
        Div parts = new Div(start, stage, tests);
        parts.addClassName("stack");
        add(header(sources, chosen), errors, parts);
        choose(
                chosen,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("scenario")
                        .orElse(null));
    }

    /** Where a draft that was handed in is played. */
    static String address(String process, DraftId draft) {
        return "processes/" + process + "/play?draft=" + draft.value();
    }

    /** The same, at one scenario. */
    static String address(String process, @Nullable DraftId draft, UUID scenario) {
        return draft == null
                ? "processes/" + process + "/play?scenario=" + scenario
                : address(process, draft) + "&scenario=" + scenario;
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
        source.addClassName("source");
        source.setLabel(wording.say("play.ui.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(Source::label);
        source.setValue(chosen);
        source.addValueChangeListener(change -> choose(change.getValue(), null));
        Div header = new Div(words, source);
        header.addClassName("page-header");
        return header;
    }

    /** @param aimed the scenario that is looked for */
    private void choose(Source source, @Nullable String aimed) {
        DraftId draft = source.draft();
        Integer version = source.version();
        ProcessFolder chosen = draft != null
                ? playProcess.draft(draft)
                : version != null ? playProcess.version(key, version) : playProcess.drawn(key);
        folder = chosen;
        start.removeAll();
        stage.removeAll();
        tests.removeAll();
        errors.clear(Map.of());
        script = null;
        switch (playProcess.examples(chosen)) {
            case Answer.Done<Examples>(Examples offered) ->
                start.add(examples.of(Scenery.of(chosen), offered, (example, opening) -> {
                    recording = example.script();
                    show(opening);
                }));
            case Answer.Refused<Examples>(var reasons) -> errors.show(reasons, Map.of());
        }
        tests.add(scenarios.of(chosen, () -> script, this::show, aimed), walks.of(chosen, this::show));
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
                        new PlayMoves.Scene(chosen(), picture, Objects.requireNonNull(recording), people),
                        action -> show(Objects.requireNonNull(script).and(action))),
                diagram(picture),
                story.effects(picture),
                story.past(picture));
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
                click -> show(Objects.requireNonNull(script).back()));
        back.setEnabled(picture.done() > 0);
        row.add(
                back,
                new Button(
                        wording.say("play.ui.again"),
                        click -> show(Objects.requireNonNull(script).until(0))));
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

    private ProcessFolder chosen() {
        return Objects.requireNonNull(folder);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
