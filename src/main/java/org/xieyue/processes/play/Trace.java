package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.StandIn;

/** What one play has been through so far, and what its clock shows. */
final class Trace {

    /** More elements than this in one go, without anybody waiting, is a loop. */
    private static final int MOST_AT_ONCE = 3_000;

    /** A step or task without what must have come before it. */
    record Missed(String element, String key, List<String> anyOf) {}

    /** A step that moved money. */
    record Money(String element, String step) {}

    private final String main;
    private final Map<String, Integer> entered = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<String> ends = new ArrayList<>();
    private final Set<String> did = new HashSet<>();
    private final List<Money> money = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final Map<String, Set<String>> rules = new LinkedHashMap<>();
    private Instant now;
    private StandIn.@Nullable Reply reply;
    private int atOnce;

    Trace(String main, Instant now) {
        this.main = main;
        this.now = now;
    }

    /** The element as scripts write it. */
    String place(String process, String element) {
        String plain = element.endsWith("#multiInstanceBody")
                ? element.substring(0, element.length() - "#multiInstanceBody".length())
                : element;
        return process.equals(main) ? plain : process + "#" + plain;
    }

    void begin(StandIn.@Nullable Reply next) {
        atOnce = 0;
        reply = next;
    }

    void entered(String process, String element, boolean end) {
        if (++atOnce > MOST_AT_ONCE) {
            throw new GoesRound(place(process, element));
        }
        String place = place(process, element);
        entered.merge(place, 1, Integer::sum);
        if (end) {
            ends.add(place);
        }
    }

    void took(String process, String flow) {
        taken.add(place(process, flow));
    }

    void matched(String table, String rule) {
        rules.computeIfAbsent(table, key -> new HashSet<>()).add(rule);
    }

    /** A step or task form of this key has been done; what it needs before is compared first. */
    void does(String element, String key, List<List<String>> after, boolean movesMoney) {
        for (List<String> anyOf : after) {
            if (anyOf.stream().noneMatch(did::contains)) {
                missed.add(new Missed(element, key, anyOf));
            }
        }
        did.add(key);
        if (movesMoney) {
            money.add(new Money(element, key));
        }
    }

    StandIn.Reply reply() {
        StandIn.Reply answer = reply;
        reply = null;
        return answer == null ? new StandIn.Reply(Map.of(), null) : answer;
    }

    Instant now() {
        return now;
    }

    void now(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }

    Map<String, Integer> entered() {
        return entered;
    }

    /** Flows of a diagram that were taken; those behind a gateway that waits for events are seen by the event that came. */
    Set<String> taken(Scenery scenery) {
        Set<String> all = new LinkedHashSet<>(taken);
        scenery.flows().values().stream()
                .filter(flow -> entered.containsKey(flow.to())
                        && entered.containsKey(flow.from())
                        && Optional.ofNullable(scenery.nodes().get(flow.from()))
                                .map(node -> node.is("eventBasedGateway"))
                                .orElse(false))
                .forEach(flow -> all.add(flow.id()));
        return all;
    }

    List<String> ends() {
        return ends;
    }

    List<Money> money() {
        return money;
    }

    List<Missed> missed() {
        return missed;
    }

    Map<String, Set<String>> rules() {
        return rules;
    }

    /** The diagram runs in a circle in which nobody waits. */
    static final class GoesRound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GoesRound(String element) {
            super("Runs in a circle in which nobody waits, through " + element);
        }
    }
}
