package org.xieyue.processes.play;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does in a play.
 *
 * @param at element id of the task, step or timer; name of the message; instant of the clock. Of a called process
 *     {@code process#element}. Empty for the next timer that is due
 * @param role who completes the task, as the diagram says it ({@code REVIEWER@COUNTY}); null where one person is named, and for
 *     everything that is no task
 * @param values variables as text: days and moments as ISO dates or, counted from the clock of the play, {@code P3D}
 * @param refusal the code with which a step refuses
 */
public record PlayAction(
        Kind kind,
        String at,
        @Nullable String role,
        Map<String, String> values,
        @Nullable String refusal) {

    public enum Kind {
        TASK,
        STEP,
        MESSAGE,
        TIMER,
        CLOCK
    }

    public PlayAction {
        values = Map.copyOf(values == null ? Map.of() : values);
    }

    public static PlayAction task(String element, @Nullable String role, Map<String, String> values) {
        return new PlayAction(Kind.TASK, element, role, values, null);
    }

    public static PlayAction step(String element, Map<String, String> values) {
        return new PlayAction(Kind.STEP, element, null, values, null);
    }

    public static PlayAction refused(String element, String code) {
        return new PlayAction(Kind.STEP, element, null, Map.of(), code);
    }

    public static PlayAction message(String name) {
        return new PlayAction(Kind.MESSAGE, name, null, Map.of(), null);
    }

    public static PlayAction timer(String element) {
        return new PlayAction(Kind.TIMER, element, null, Map.of(), null);
    }

    public static PlayAction clock(String instant) {
        return new PlayAction(Kind.CLOCK, instant, null, Map.of(), null);
    }

    boolean isAt(PlayAction other) {
        return kind == other.kind && (kind == Kind.CLOCK || at.equals(other.at));
    }

    /** In the order of their names, for people. */
    public Map<String, String> sortedValues() {
        return new TreeMap<>(values);
    }
}
