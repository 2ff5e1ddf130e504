package org.xieyue.processes.play;

import java.util.List;
import java.util.Set;

/**
 * What random walks over a draft found.
 *
 * @param seed with which the same walks are walked again
 * @param entered elements that some walk reached
 * @param taken flows that some walk took
 */
public record WalkReport(
        String hash,
        long seed,
        int walks,
        int ended,
        List<Found> found,
        Set<String> entered,
        Set<String> taken,
        List<String> uncovered) {

    public enum Kind {
        /** Nothing can happen any more, though the case has not ended. */
        DEAD_END,
        /** From where the walk stood no walk ever came to an end. */
        ENDLESS,
        /** A value is missing, a refusal is not caught: the case would stand still as an incident. */
        INCIDENT,
        /** A use case would refuse, for something did not come before. */
        RULE,
        /** No walk got there. */
        NEVER,
        /** A row of a decision table that no walk met. */
        ROW
    }

    /**
     * Something that walks ran into.
     *
     * @param key of the step or form that a rule would refuse, or the row of a table; else empty
     * @param words the missing ones of a rule, or the reason of an incident
     * @param times how many walks
     * @param example one of them, up to there; opens as a play
     */
    public record Found(
            Kind kind,
            String element,
            String key,
            List<String> words,
            int times,
            @org.jspecify.annotations.Nullable PlayScript example) {}

    public boolean isClean() {
        return found.isEmpty();
    }
}
