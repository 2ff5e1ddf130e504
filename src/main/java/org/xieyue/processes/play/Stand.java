package org.xieyue.processes.play;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a play stands: who and what it waits for.
 *
 * @param values variables as text
 * @param current ids of the elements of the played diagram where a token stands
 */
public record Stand(Instant now, boolean ended, List<Open> open, Map<String, String> values, Set<String> current) {

    public enum Kind {
        TASK,
        STEP,
        TIMER,
        MESSAGE
    }

    /**
     * Something that can happen next.
     *
     * @param at as an action names it
     * @param element id of the element in its diagram
     * @param due of a timer
     * @param loop which run of a task for many
     * @param aside nobody must wait for it: a boundary event, or the start of a subprocess that an event sets off
     */
    public record Open(
            Kind kind,
            String at,
            String process,
            String element,
            @Nullable Instant due,
            int loop,
            boolean aside,
            String handle) {}

    List<Open> open(Kind kind) {
        return open.stream().filter(each -> each.kind() == kind).toList();
    }

    /** Whether nothing that belongs to the course of the case can happen any more, though it has not ended. */
    boolean isStuck() {
        return !ended && open.stream().allMatch(Open::aside);
    }
}
