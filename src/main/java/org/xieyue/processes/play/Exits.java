package org.xieyue.processes.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.shared.Label;

/** Where answers lead: which exit behind a task or step each of them takes, and how much lies ahead of it. */
public final class Exits {

    private final Scenery scenery;
    private final Ways ways;
    private final Map<String, List<String>> next;

    private Exits(Scenery scenery) {
        this.scenery = scenery;
        this.ways = new Ways(scenery, Optional.empty());
        this.next = Ways.next(scenery);
    }

    /** What the diagram calls the exit that this answer takes; empty where it calls it nothing. */
    public static Optional<Label> said(Scenery scenery, String element, String variable, String value) {
        return new Ways(scenery, Optional.empty())
                .exit(element, variable, value)
                .flatMap(Scenery.Flow::said);
    }

    /** The answer first behind which most lies that the play has not come to: what is sent back or ended early comes last. */
    static Map<String, List<String>> forwardFirst(
            Scenery scenery, String element, Map<String, List<String>> answers, Set<String> entered) {
        Exits exits = new Exits(scenery);
        Map<String, List<String>> sorted = new java.util.LinkedHashMap<>();
        answers.forEach((name, values) -> {
            List<String> forward = new ArrayList<>(values);
            forward.sort(Comparator.comparingInt(value -> -exits.ahead(element, name, value, entered)));
            sorted.put(name, List.copyOf(forward));
        });
        return sorted;
    }

    private int ahead(String element, String name, String value, Set<String> entered) {
        Set<String> seen = new HashSet<>(entered);
        seen.add(element);
        int before = seen.size();
        Deque<String> open = new ArrayDeque<>();
        ways.landings(element, name, value).stream().filter(seen::add).forEach(open::add);
        while (!open.isEmpty()) {
            next.getOrDefault(open.remove(), List.of()).stream()
                    .filter(other -> scenery.nodes().containsKey(other) && seen.add(other))
                    .forEach(open::add);
        }
        return seen.size() - before;
    }
}
