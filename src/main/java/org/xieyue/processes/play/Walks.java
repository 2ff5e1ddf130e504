package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessSources;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.play.PlayEngine.Theatre;
import org.xieyue.processes.play.WalkReport.Found;
import org.xieyue.processes.play.WalkReport.Kind;
import org.xieyue.processes.play.Walker.Outcome;
import org.xieyue.processes.play.Walker.Walk;
import org.xieyue.shared.Answer;

/** Walks over drafts, many at a time, and says what they ran into. The same seed walks the same ways. */
@Component
public class Walks {

    /** When the walks begin, always: so that a report does not depend on the day. */
    static final Instant BEGINNING = Instant.parse("2026-03-02T01:00:00Z");

    static final int MOST = 1_000;

    /** So many in a transaction, which has an end of its own that no busy machine may come to. */
    private static final int AT_ONCE = 50;

    private static final Set<String> WORTH_REACHING = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent");

    private final Player player;
    private final ProcessSources sources;

    Walks(Player player, ProcessSources sources) {
        this.player = player;
        this.sources = sources;
    }

    public Answer<WalkReport> walk(ProcessFolder folder, long seed, int walks) {
        return walk(folder, seed, walks, done -> {});
    }

    /** @param progress is told how many walks are done */
    public Answer<WalkReport> walk(ProcessFolder folder, long seed, int walks, IntConsumer progress) {
        Scenery base = Scenery.of(sources.published(folder.key()).orElse(folder));
        int asked = Math.min(walks, MOST);
        Answer<Tour> tour = player.staged(folder, theatre -> new Tour(theatre, base));
        for (int until = Math.min(AT_ONCE, asked); ; until = Math.min(until + AT_ONCE, asked)) {
            int end = until;
            tour = tour.then(begun -> player.staged(folder, theatre -> begun.walk(theatre, seed, end, progress)));
            if (end == asked || !tour.isDone()) {
                return tour.map(ended -> ended.tally.report(folder.hash(), seed));
            }
        }
    }

    /** Walks some at a time; what they learn and find goes on from one time to the next. */
    private static final class Tour {
        private final Guesses guesses;
        private final Experience experience = new Experience();
        private final Tally tally;
        private int done;

        Tour(Theatre theatre, Scenery base) {
            guesses = new Guesses(theatre.main(), base, theatre.sceneries(), theatre.kinds(), theatre.steps());
            tally = new Tally(theatre);
        }

        Tour walk(Theatre theatre, long seed, int until, IntConsumer progress) {
            for (; done < until; done++) {
                tally.add(new Walker(
                                theatre,
                                guesses,
                                experience,
                                done % 3 > 0,
                                tally.target(done),
                                seed * 1_000_003L + done)
                        .walk(BEGINNING));
                progress.accept(done + 1);
            }
            return this;
        }
    }

    /** Counts what walks found. */
    private static final class Tally {
        private record Spot(Kind kind, String element, String key, List<String> words) {}

        private final Scenery main;
        private final Map<Spot, Integer> times = new LinkedHashMap<>();
        private final Map<Spot, PlayScript> examples = new LinkedHashMap<>();
        private final Set<String> entered = new LinkedHashSet<>();
        private final Set<String> taken = new LinkedHashSet<>();
        private final Map<String, Set<String>> rules = new LinkedHashMap<>();
        private final List<Walk> tired = new ArrayList<>();
        private int walks;
        private int ended;

        Tally(Theatre theatre) {
            this.main = theatre.main();
        }

        /** Every other walk goes for something that no walk has come to. */
        Optional<String> target(int walk) {
            List<String> open = main.nodes().values().stream()
                    .filter(node -> WORTH_REACHING.contains(node.kind()) && !entered.contains(node.id()))
                    .map(Scenery.Node::id)
                    .toList();
            return walk % 2 == 0 || open.isEmpty() ? Optional.empty() : Optional.of(open.get(walk / 2 % open.size()));
        }

        void add(Walk walk) {
            walks++;
            entered.addAll(walk.trace().entered().keySet());
            taken.addAll(walk.trace().taken(main));
            walk.trace()
                    .rules()
                    .forEach((table, matched) ->
                            rules.computeIfAbsent(table, key -> new HashSet<>()).addAll(matched));
            Set<Spot> once = new LinkedHashSet<>();
            walk.violations().forEach((missed, actions) -> {
                Spot spot = new Spot(Kind.RULE, missed.element(), missed.key(), missed.anyOf());
                if (once.add(spot)) {
                    note(spot, walk.script().until(actions));
                }
            });
            switch (walk.outcome()) {
                case ENDED -> ended++;
                case STUCK -> walk.at().forEach(at -> note(new Spot(Kind.DEAD_END, at, "", List.of()), walk.script()));
                case TIRED -> tired.add(walk);
                case INCIDENT ->
                    note(
                            new Spot(Kind.INCIDENT, walk.where(), "", List.of(String.valueOf(walk.reason()))),
                            walk.script());
            }
        }

        private void note(Spot spot, PlayScript example) {
            times.merge(spot, 1, Integer::sum);
            PlayScript before = examples.get(spot);
            if (before == null || example.actions().size() < before.actions().size()) {
                examples.put(spot, example);
            }
        }

        WalkReport report(String hash, long seed) {
            for (Walk walk : tired) {
                if (walk.outcome() == Outcome.TIRED && !reachesAnEnd(walk.at())) {
                    walk.at().forEach(at -> note(new Spot(Kind.ENDLESS, at, "", List.of()), walk.script()));
                }
            }
            List<Found> found = new ArrayList<>();
            times.forEach((spot, count) -> found.add(
                    new Found(spot.kind(), spot.element(), spot.key(), spot.words(), count, examples.get(spot))));
            found.sort(java.util.Comparator.comparing(Found::kind));
            main.nodes().values().stream()
                    .filter(node -> WORTH_REACHING.contains(node.kind()) && !entered.contains(node.id()))
                    .forEach(node -> found.add(new Found(Kind.NEVER, node.id(), "", List.of(), 0, null)));
            rows(found);
            return new WalkReport(
                    hash, seed, walks, ended, List.copyOf(found), Set.copyOf(entered), Set.copyOf(taken), uncovered());
        }

        /** Rows of tables that the diagram asks; tables that only a step asks no walk sees. */
        private void rows(List<Found> found) {
            for (XmlNode decision : main.tables()) {
                Set<String> met = rules.get(decision.id());
                if (met == null) {
                    continue;
                }
                decision.children("dmn:decisionTable")
                        .flatMap(table -> table.children("dmn:rule"))
                        .filter(rule -> !met.contains(rule.id()))
                        .forEach(rule -> found.add(new Found(
                                Kind.ROW,
                                decision.id(),
                                rule.id(),
                                List.of(rule.child("dmn:description")
                                        .map(XmlNode::text)
                                        .orElse(rule.id())),
                                0,
                                null)));
            }
        }

        private List<String> uncovered() {
            Set<String> open = new TreeSet<>();
            main.flows().keySet().stream().filter(flow -> !taken.contains(flow)).forEach(open::add);
            return List.copyOf(open);
        }

        /** Along ways that some walk went, to an end of the process that does not need an event from aside. */
        private boolean reachesAnEnd(Set<String> from) {
            Deque<String> open = new ArrayDeque<>(from);
            Set<String> seen = new HashSet<>(from);
            while (!open.isEmpty()) {
                Scenery.Node node = main.nodes().get(open.pop());
                if (node == null) {
                    continue;
                }
                if (node.is("endEvent") && node.within().equals(main.key())) {
                    return true;
                }
                for (String next : next(node)) {
                    if (entered.contains(next) && seen.add(next)) {
                        open.push(next);
                    }
                }
            }
            return false;
        }

        private List<String> next(Scenery.Node node) {
            List<String> next = new ArrayList<>();
            main.from(node.id()).stream()
                    .filter(flow -> taken.contains(flow.id()))
                    .forEach(flow -> next.add(flow.to()));
            main.nodes().values().stream()
                    .filter(other -> node.id().equals(other.attachedTo())
                            || (other.is("startEvent")
                                    && other.within().equals(node.id())
                                    && !main.isEventSubprocess(node.id())))
                    .forEach(other -> next.add(other.id()));
            if (!node.within().equals(main.key()) && !main.isEventSubprocess(node.within())) {
                next.add(node.within());
            }
            return next;
        }
    }
}
