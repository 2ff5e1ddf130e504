package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.processes.play.PlayEngine.Theatre;
import org.xieyue.processes.play.Stand.Open;

/** Goes through a draft at random: everything that can happen happens sooner or later, seldom taken ways first. */
final class Walker {

    private static final Logger LOG = LoggerFactory.getLogger(Walker.class);
    static final int MOST_ACTIONS = 250;
    private static final int MOST_ALIKE = 2;

    enum Outcome {
        ENDED,
        STUCK,
        TIRED,
        INCIDENT
    }

    /**
     * One walk.
     *
     * @param at elements where it stood in the end
     * @param violations each rule that would have refused it, with how many actions had been done by then
     */
    record Walk(
            Outcome outcome,
            PlayScript script,
            Trace trace,
            Set<String> at,
            @Nullable String reason,
            String where,
            Map<Trace.Missed, Integer> violations) {}

    private final Theatre theatre;
    private final Guesses guesses;
    private final Random random;
    private final Experience experience;
    private final boolean far;
    private final Set<String> answers = new HashSet<>();
    private final Ways ways;
    private final Map<String, Integer> tried = new HashMap<>();

    /**
     * @param far whether it goes where earlier walks came far, most of the time
     * @param target an element that no walk has come to yet
     */
    Walker(Theatre theatre, Guesses guesses, Experience experience, boolean far, Optional<String> target, long seed) {
        this.theatre = theatre;
        this.guesses = guesses;
        this.experience = experience;
        this.far = far;
        this.ways = new Ways(theatre.main(), target);
        this.random = new Random(seed);
    }

    Walk walk(Instant startsAt) {
        Map<String, String> values = guesses.opening();
        guesses.starts().forEach((name, possible) -> values.put(name, possible.get(random.nextInt(possible.size()))));
        PlayScript opening = new PlayScript(startsAt, values, List.of());
        Trace trace = new Trace(theatre.main().key(), startsAt);
        Walk walk = theatre.play(trace, run -> walk(run, opening));
        experience.learn(answers, trace.entered().size());
        return walk;
    }

    private Walk walk(PlayRun run, PlayScript opening) {
        PlayScript script = opening;
        Map<Trace.Missed, Integer> violations = new java.util.LinkedHashMap<>();
        Stand stand = new Stand(opening.startsAt(), false, List.of(), Map.of(), Set.of());
        String where = theatre.main().key();
        try {
            run.open(opening.values());
            stand = run.stand();
            while (!stand.ended() && script.actions().size() < MOST_ACTIONS) {
                if (stand.isStuck()) {
                    return new Walk(Outcome.STUCK, script, run.trace(), stand.current(), null, where, violations);
                }
                Open next = choose(stand);
                where = next.at();
                PlayAction action = action(next);
                script = script.and(action);
                run.act(next, action);
                int done = script.actions().size();
                run.trace().missed().forEach(missed -> violations.putIfAbsent(missed, done));
                stand = run.stand();
            }
            Outcome outcome = stand.ended() ? Outcome.ENDED : Outcome.TIRED;
            return new Walk(outcome, script, run.trace(), stand.current(), null, where, violations);
        } catch (RuntimeException incident) {
            LOG.debug("A walk goes wrong", incident);
            Outcome outcome = Outcome.INCIDENT;
            return new Walk(outcome, script, run.trace(), stand.current(), Player.brief(incident), where, violations);
        }
    }

    private Open choose(Stand stand) {
        Open open = far && random.nextInt(10) < 4 ? rarest(stand) : drawn(stand);
        if (ways.lead() && random.nextInt(10) < 7) {
            open = nearest(stand);
        }
        tried.merge(open.at(), 1, Integer::sum);
        experience.chose(open.at());
        return open;
    }

    private Open nearest(Stand stand) {
        return stand.open().stream()
                .filter(open -> tried.getOrDefault(open.at(), 0) < MOST_ALIKE * 3)
                .min(Comparator.comparingInt(open ->
                        ways.from(open.element()) + (open.aside() && ways.from(open.element()) > 0 ? 1_000 : 0)))
                .orElseGet(() -> drawn(stand));
    }

    private Open rarest(Stand stand) {
        return stand.open().stream()
                .filter(open -> !open.aside())
                .min(Comparator.comparingInt(open -> experience.times(open.at())))
                .orElseGet(() -> drawn(stand));
    }

    private Open drawn(Stand stand) {
        List<Integer> weights = new ArrayList<>();
        boolean aside = random.nextInt(far ? 400 : 120) == 0;
        List<Open> candidates =
                stand.open().stream().filter(open -> open.aside() == aside).toList();
        if (candidates.isEmpty()) {
            candidates = stand.open().stream().filter(open -> !open.aside()).toList();
        }
        int all = 0;
        for (Open open : candidates) {
            int weight = Math.max(1, weight(open) / (1 + tried.getOrDefault(open.at(), 0) / 3));
            weights.add(weight);
            all += weight;
        }
        int drawn = random.nextInt(all);
        for (int i = 0; i < weights.size(); i++) {
            drawn -= weights.get(i);
            if (drawn < 0) {
                return candidates.get(i);
            }
        }
        throw new IllegalStateException("Nothing was drawn");
    }

    private int weight(Open open) {
        Scenery of = theatre.sceneries().get(open.process());
        Scenery.Node node = of == null ? null : of.nodes().get(open.element());
        boolean boundary = node != null && node.is("boundaryEvent");
        return switch (open.kind()) {
            case STEP -> 400;
            case TASK -> 200;
            case MESSAGE -> boundary ? 60 : 150;
            case TIMER -> boundary ? (far ? 15 : 40) : 150;
        };
    }

    private PlayAction action(Open open) {
        Scenery of = theatre.sceneries().getOrDefault(open.process(), theatre.main());
        return switch (open.kind()) {
            case TASK -> {
                Scenery.Node node = of.nodes().get(open.element());
                Map<String, String> values = drawn(open.at(), guesses.form(of, open.element()));
                if (of != theatre.main()) {
                    guesses.opening(of).forEach(values::putIfAbsent);
                }
                yield PlayAction.task(open.at(), node == null ? null : node.asked(), values);
            }
            case STEP -> step(of, open);
            case MESSAGE -> PlayAction.message(open.at());
            case TIMER -> PlayAction.timer(open.at());
        };
    }

    private PlayAction step(Scenery of, Open open) {
        List<String> refusals = guesses.refusals(of, open.element());
        if (!refusals.isEmpty()) {
            String code = refusals.get(random.nextInt(refusals.size()));
            String choice = open.at() + "!" + code;
            boolean news = experience.times(choice) == 0 && experience.times(open.at()) > 1;
            boolean nearer = ways.lead() && ways.isNearerByRefusal(open.at()) && random.nextInt(10) < 7;
            if (news || nearer || random.nextInt(5 + 3 * tried.getOrDefault(open.at(), 0)) == 0) {
                experience.chose(choice);
                return PlayAction.refused(open.at(), code);
            }
        }
        return PlayAction.step(open.at(), drawn(open.at(), guesses.step(of, open.element())));
    }

    /** Half of the time what was chosen least here before, so that no walk goes round for ever by chance. */
    private Map<String, String> drawn(String at, Map<String, List<String>> choices) {
        Map<String, String> values = new TreeMap<>();
        choices.forEach((name, possible) -> {
            String value = possible.get(random.nextInt(possible.size()));
            String farthest =
                    ways.lead() ? nearest(at, name, possible) : experience.farthest(at, name, possible, random);
            // the same answer again and again would only go round
            if (far && times(at, name, farthest) < MOST_ALIKE && random.nextInt(20) > 0) {
                value = farthest;
            } else if (random.nextBoolean()) {
                int offset = random.nextInt(possible.size());
                for (int i = 0; i < possible.size(); i++) {
                    String other = possible.get((i + offset) % possible.size());
                    if (times(at, name, other) < times(at, name, value)) {
                        value = other;
                    }
                }
            }
            tried.merge(Experience.key(at, name, value), 1, Integer::sum);
            answers.add(Experience.key(at, name, value));
            values.put(name, value);
        });
        return values;
    }

    private String nearest(String at, String name, List<String> possible) {
        int least = possible.stream()
                .mapToInt(value -> ways.from(at, name, value))
                .min()
                .orElseThrow();
        List<String> near = possible.stream()
                .filter(value -> ways.from(at, name, value) == least)
                .toList();
        return near.get(random.nextInt(near.size()));
    }

    private int times(String at, String name, String value) {
        return tried.getOrDefault(Experience.key(at, name, value), 0);
    }
}
