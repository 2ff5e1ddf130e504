package org.xieyue.processes.play;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.Repertoire;
import org.xieyue.processes.play.PlayEngine.Theatre;
import org.xieyue.processes.play.Stand.Open;
import org.xieyue.shared.Answer;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;

/** Performs what a script says, from the beginning every time. */
@Component
class Player {

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);

    private final PlayEngine engine;
    private final Repertoire sources;

    Player(PlayEngine engine, Repertoire sources) {
        this.engine = engine;
        this.sources = sources;
    }

    /** Refused when a file may not come near an engine, or the engine cannot read it; a play that goes wrong is no refusal. */
    Answer<PlayPicture> play(ProcessFolder folder, PlayScript script) {
        return staged(folder, theatre -> perform(theatre, script));
    }

    <T> Answer<T> staged(ProcessFolder folder, Function<Theatre, T> work) {
        List<Refusal> unplayable = sources.unplayable(folder);
        if (!unplayable.isEmpty()) {
            return Answer.refused(unplayable);
        }
        try {
            return Answer.done(engine.stage(folder, work));
        } catch (PlayEngine.Unreadable unreadable) {
            return Answer.refused("play.unreadable", folder.key(), brief(unreadable));
        }
    }

    static PlayPicture perform(Theatre theatre, PlayScript script) {
        Trace trace = new Trace(theatre.main().key(), script.startsAt());
        return theatre.play(trace, run -> perform(run, script));
    }

    private static PlayPicture perform(PlayRun run, PlayScript script) {
        Stand stand = new Stand(script.startsAt(), false, List.of(), script.values(), Set.of());
        if (!script.isWithinLimits()) {
            return picture(run, script, 0, stand, Refusal.of("play.tooLong", PlayScript.MOST_ACTIONS));
        }
        int done = 0;
        try {
            run.open(script.values());
            stand = run.stand();
            for (PlayAction action : script.actions()) {
                Refusal differs = act(run, stand, action, done + 1);
                if (differs != null) {
                    return picture(run, script, done, stand, differs);
                }
                done++;
                stand = run.stand();
            }
            return picture(run, script, done, stand, null);
        } catch (RuntimeException incident) {
            LOG.debug("A play goes wrong", incident);
            return picture(run, script, done, stand, wentWrong(run, script, done, incident));
        }
    }

    private static @Nullable Refusal act(PlayRun run, Stand stand, PlayAction action, int number) {
        if (action.kind() == PlayAction.Kind.CLOCK) {
            try {
                run.wait(PlayValues.moment(action.at(), stand.now()));
                return null;
            } catch (DateTimeException wrong) {
                return Refusal.of("play.clock", number, action.at());
            }
        }
        Optional<Open> open = find(stand, action);
        if (open.isEmpty()) {
            return Refusal.of(
                    "play.differs.gone",
                    number,
                    label(run.theatre(), action),
                    waits(run.theatre().sceneries(), stand));
        }
        Scenery.Node node = node(run.theatre(), open.get());
        if (action.kind() == PlayAction.Kind.TASK && node != null && !Objects.equals(node.asked(), action.role())) {
            return Refusal.of(
                    "play.differs.role",
                    number,
                    new KeptLabel(node.label()),
                    PlayWords.post(action.role()),
                    PlayWords.post(node.asked()));
        }
        run.act(open.get(), action);
        return null;
    }

    private static Optional<Open> find(Stand stand, PlayAction action) {
        return switch (action.kind()) {
            case TASK -> first(stand, Stand.Kind.TASK, action.at());
            case STEP -> first(stand, Stand.Kind.STEP, action.at());
            case MESSAGE -> first(stand, Stand.Kind.MESSAGE, action.at());
            case TIMER ->
                stand.open(Stand.Kind.TIMER).stream()
                        .filter(open -> action.at().isEmpty() || open.at().equals(action.at()))
                        .min(Comparator.comparing(open -> Objects.requireNonNullElse(open.due(), stand.now())));
            case CLOCK -> Optional.empty();
        };
    }

    private static Optional<Open> first(Stand stand, Stand.Kind kind, String at) {
        return stand.open(kind).stream().filter(open -> open.at().equals(at)).findFirst();
    }

    private static Refusal wentWrong(PlayRun run, PlayScript script, int done, RuntimeException incident) {
        KeptLabel where = done < script.actions().size()
                ? label(run.theatre(), script.actions().get(done))
                : new KeptLabel(run.theatre().main().name());
        if (incident instanceof PlayValues.WrongValue wrong) {
            return Refusal.of("play.value", done + 1, wrong.name(), wrong.text());
        }
        return Refusal.of("play.differs.incident", done + 1, where, brief(incident));
    }

    /** The innermost reason, without the engine's codes. */
    static String brief(Throwable failure) {
        String message = String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(failure).getMessage())
                .replaceAll("ENGINE-\\d+ ", "");
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }

    private static PlayPicture picture(
            PlayRun run, PlayScript script, int done, Stand stand, @Nullable Refusal problem) {
        Trace trace = run.trace();
        Scenery main = run.theatre().main();
        return new PlayPicture(
                main,
                script,
                done,
                stand,
                problem,
                new LinkedHashSet<>(trace.entered().keySet()),
                trace.taken(main),
                ends(main, trace),
                trace.money().stream()
                        .map(each -> new PlayPicture.Paid(each.element(), each.step()))
                        .toList(),
                trace.missed().stream()
                        .map(each -> new PlayPicture.Missed(each.element(), each.key(), each.anyOf()))
                        .toList(),
                Map.copyOf(run.theatre().sceneries()),
                run.theatre().steps(),
                new HashMap<>(run.theatre().kinds()));
    }

    /** End events of the process itself, not those of its subprocesses, unless an event set them off. */
    static List<String> ends(Scenery main, Trace trace) {
        return trace.ends().stream()
                .filter(end -> {
                    Scenery.Node node = main.nodes().get(end);
                    return node != null && (node.within().equals(main.key()) || main.isEventSubprocess(node.within()));
                })
                .toList();
    }

    private static Scenery.@Nullable Node node(Theatre theatre, Open open) {
        Scenery of = theatre.sceneries().get(open.process());
        return of == null ? null : of.nodes().get(open.element());
    }

    /** What the case waits for, apart from what nobody must wait for. */
    static KeptLabel waits(Map<String, Scenery> sceneries, Stand stand) {
        String waits = stand.open().stream()
                .filter(open -> !open.aside())
                .map(open -> {
                    Scenery of = sceneries.get(open.process());
                    Scenery.Node node = of == null ? null : of.nodes().get(open.element());
                    return node == null ? open.element() : node.label();
                })
                .distinct()
                .collect(Collectors.joining("、"));
        return new KeptLabel(waits.isEmpty() ? "–" : waits);
    }

    private static KeptLabel label(Theatre theatre, PlayAction action) {
        return new KeptLabel(
                said(theatre.sceneries(), theatre.main().key(), action.at()).zh());
    }

    static Label said(Map<String, Scenery> sceneries, String main, String at) {
        int hash = at.indexOf('#');
        Scenery scenery = sceneries.get(hash < 0 ? main : at.substring(0, hash));
        Scenery.Node node = scenery == null ? null : scenery.nodes().get(at.substring(hash + 1));
        return node != null
                ? node.said()
                : sceneries.values().stream()
                        .flatMap(each -> each.catcher(at).stream())
                        .map(Scenery.Node::said)
                        .findFirst()
                        .orElseGet(() -> new Label(at, at));
    }
}
