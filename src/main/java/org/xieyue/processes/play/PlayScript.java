package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A play as it is written down: whoever performs it again on the same files comes to the same state. It is also what a scenario
 * keeps.
 *
 * @param startsAt what the clock of the play shows when the case is opened
 * @param values variables with which the case is opened
 */
public record PlayScript(Instant startsAt, Map<String, String> values, List<PlayAction> actions) {

    static final int MOST_ACTIONS = 500;
    private static final int LONGEST_VALUE = 4000;

    public PlayScript {
        values = Map.copyOf(values == null ? Map.of() : values);
        actions = List.copyOf(actions == null ? List.of() : actions);
    }

    public PlayScript and(PlayAction action) {
        List<PlayAction> more = new ArrayList<>(actions);
        more.add(action);
        return new PlayScript(startsAt, values, more);
    }

    /** Without the last action. */
    public PlayScript back() {
        return actions.isEmpty() ? this : until(actions.size() - 1);
    }

    /** The first actions only. */
    public PlayScript until(int count) {
        return new PlayScript(startsAt, values, actions.subList(0, count));
    }

    /** What follows in this recording, as long as the play has gone the same way. */
    public Optional<PlayAction> next(PlayScript played) {
        int done = played.actions.size();
        return done < actions.size()
                        && IntStream.range(0, done).allMatch(i -> actions.get(i).isAt(played.actions.get(i)))
                ? Optional.of(actions.get(done))
                : Optional.empty();
    }

    /** What this recording does there: the second time what it did the second time, and so on; after that the last. */
    public Optional<PlayAction> counterpart(PlayScript played, PlayAction.Kind kind, String at) {
        List<PlayAction> here = actions.stream()
                .filter(action -> action.kind() == kind && action.at().equals(at))
                .toList();
        long times = played.actions.stream()
                .filter(action -> action.kind() == kind && action.at().equals(at))
                .count();
        return here.isEmpty() ? Optional.empty() : Optional.of(here.get((int) Math.min(times, here.size() - 1L)));
    }

    boolean isWithinLimits() {
        return actions.size() <= MOST_ACTIONS
                && values.values().stream().allMatch(value -> value.length() <= LONGEST_VALUE)
                && actions.stream()
                        .allMatch(action -> action.values().size() <= 100
                                && action.values().values().stream()
                                        .allMatch(value -> value.length() <= LONGEST_VALUE));
    }

    String json(JsonMapper json) {
        return json.writeValueAsString(this);
    }

    static PlayScript read(JsonMapper json, String text) {
        try {
            return json.readValue(text, PlayScript.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("This is no play", unreadable);
        }
    }
}
