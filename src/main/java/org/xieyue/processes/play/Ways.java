package org.xieyue.processes.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How far it is through a diagram to one of its elements: a walk that knows it comes to places that chance hardly finds. */
final class Ways {

    private static final int NO_WAY = 100_000;
    private static final Pattern EQUALS = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*==\\s*['\"]?([^'\"}]*?)['\"]?\\s*}");

    private final Scenery scenery;
    private final Map<String, Integer> steps = new HashMap<>();

    /** @param target no element at all: nothing is nearer than anything else */
    Ways(Scenery scenery, Optional<String> target) {
        this.scenery = scenery;
        Map<String, List<String>> before = before(scenery);
        Deque<String> open = new ArrayDeque<>();
        target.ifPresent(element -> {
            steps.put(element, 0);
            open.add(element);
        });
        while (!open.isEmpty()) {
            String here = open.remove();
            for (String earlier : before.getOrDefault(here, List.of())) {
                if (steps.putIfAbsent(earlier, steps.getOrDefault(here, 0) + 1) == null) {
                    open.add(earlier);
                }
            }
        }
    }

    private static Map<String, List<String>> before(Scenery scenery) {
        Map<String, List<String>> before = new HashMap<>();
        // nobody passes a subprocess without going in
        scenery.flows().values().stream()
                .filter(flow -> !isSubprocess(scenery, flow.from()))
                .forEach(flow -> edge(before, flow.from(), flow.to()));
        for (Scenery.Node node : scenery.nodes().values()) {
            if (node.is("startEvent") && !scenery.isEventSubprocess(node.within())) {
                edge(before, node.within(), node.id());
            }
            if (node.is("endEvent")) {
                leave(scenery, node, before);
            }
            String host = node.attachedTo();
            if (host != null && !isSubprocess(scenery, host)) {
                edge(before, host, node.id());
            } else if (host != null && scenery.error(node.id()).isEmpty()) {
                scenery.nodes().values().stream()
                        .filter(inner -> inner.within().equals(host))
                        .forEach(inner -> edge(before, inner.id(), node.id()));
            }
        }
        return before;
    }

    /** From the end of a subprocess to what follows it, or to the event at its border that catches the error. */
    private static void leave(Scenery scenery, Scenery.Node end, Map<String, List<String>> before) {
        Optional<String> error = scenery.error(end.id());
        if (error.isEmpty()) {
            scenery.from(end.within()).forEach(flow -> edge(before, end.id(), flow.to()));
            return;
        }
        scenery.nodes().values().stream()
                .filter(border -> end.within().equals(border.attachedTo())
                        && scenery.error(border.id()).equals(error))
                .forEach(border -> edge(before, end.id(), border.id()));
    }

    private static boolean isSubprocess(Scenery scenery, String id) {
        return Optional.ofNullable(scenery.nodes().get(id))
                .map(node -> node.is("subProcess"))
                .orElse(false);
    }

    private static void edge(Map<String, List<String>> before, String from, String to) {
        before.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
    }

    /** Whether there is anything to go for. */
    boolean lead() {
        return !steps.isEmpty();
    }

    int from(String element) {
        return steps.getOrDefault(element, NO_WAY);
    }

    /** How far it is when this value is answered here; conditions on other variables may turn out either way. */
    int from(String element, String name, String value) {
        return landings(element, name, value).stream()
                .mapToInt(this::from)
                .min()
                .orElse(NO_WAY);
    }

    /** What follows when this value is answered here. */
    Set<String> landings(String element, String name, String value) {
        Set<String> landings = new HashSet<>();
        land(element, name, value, landings, new HashSet<>());
        return landings;
    }

    /** The exit of the first gateway behind an element that asks for this variable. */
    Optional<Scenery.Flow> exit(String element, String name, String value) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(element));
        while (!open.isEmpty()) {
            String here = open.remove();
            if (!seen.add(here)) {
                continue;
            }
            if (scenery.from(here).stream().anyMatch(flow -> decides(flow, name).isPresent())) {
                return open(here, name, value).stream().findFirst();
            }
            scenery.from(here).stream()
                    .filter(flow -> Optional.ofNullable(scenery.nodes().get(flow.to()))
                            .map(node -> node.is("exclusiveGateway"))
                            .orElse(false))
                    .forEach(flow -> open.add(flow.to()));
        }
        return Optional.empty();
    }

    /** By element, what may come next: along flows, into and out of subprocesses, by events at a border. */
    static Map<String, List<String>> next(Scenery scenery) {
        Map<String, List<String>> next = new HashMap<>();
        before(scenery).forEach((to, all) -> all.forEach(from -> edge(next, to, from)));
        return next;
    }

    private void land(String element, String name, String value, Set<String> landings, Set<String> seen) {
        if (!seen.add(element)) {
            return;
        }
        for (Scenery.Flow flow : open(element, name, value)) {
            Scenery.Node next = scenery.nodes().get(flow.to());
            if (next != null && next.is("exclusiveGateway")) {
                land(next.id(), name, value, landings, seen);
            } else {
                landings.add(flow.to());
            }
        }
    }

    private List<Scenery.Flow> open(String element, String name, String value) {
        Map<Boolean, List<Scenery.Flow>> decided = scenery.from(element).stream()
                .filter(flow -> decides(flow, name).isPresent())
                .collect(Collectors.partitioningBy(
                        flow -> decides(flow, name).orElse("").equals(value)));
        List<Scenery.Flow> taken = decided.getOrDefault(true, List.of());
        return taken.isEmpty()
                ? scenery.from(element).stream()
                        .filter(flow -> decides(flow, name).isEmpty())
                        .toList()
                : taken;
    }

    /** The value for which this flow is taken, where it asks for this variable alone. */
    private static Optional<String> decides(Scenery.Flow flow, String name) {
        Matcher equals = EQUALS.matcher(flow.condition());
        return equals.matches() && equals.group(1).equals(name) ? Optional.of(equals.group(2)) : Optional.empty();
    }

    /** Whether it is nearer by an error at the border of a step than through it. */
    boolean isNearerByRefusal(String step) {
        int through = scenery.from(step).stream()
                .mapToInt(flow -> from(flow.to()))
                .min()
                .orElse(NO_WAY);
        return scenery.nodes().values().stream()
                .filter(node -> step.equals(node.attachedTo()))
                .anyMatch(border -> from(border.id()) < through);
    }
}
