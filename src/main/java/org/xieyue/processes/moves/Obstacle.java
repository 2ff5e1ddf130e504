package org.xieyue.processes.moves;

import java.util.List;

/** Why the engine does not take a step, or a case, to another version: its reports by kind, never in its own words. */
public enum Obstacle {
    /** No step of the new version takes the place of the one where the case stands. */
    NO_TARGET("no migration instruction"),
    TYPES("incompatible types"),
    SCOPE("closest mapped ancestor", "descendant of multi-instance body", "flow scope"),
    EVENT_SCOPE("event scope"),
    EVENT_TYPE("not of the same type"),
    TWICE("multiple mappings", "only one gateway can be mapped"),
    REPETITION("multi-instance body"),
    GATEWAY("incoming sequence flows"),
    UNSUPPORTED("not supported for activity instance"),
    VARIABLES("concurrent local"),
    NOT_WAITING(
            "not asyncbefore", "not asyncafter", "assigned to no sequence flow", "cannot be matched", "process-level"),
    LEFT_OVER("contains not migrated"),
    /** It no longer stands where it stood when the list was frozen. */
    CHANGED,
    /** It has ended, or runs on another version already. */
    GONE,
    /** Somebody acted on it each time it was to be moved. */
    BUSY,
    /** Something that the engine reports in no known way; the log has it. */
    OTHER;

    private final List<String> signs;

    Obstacle(String... signs) {
        this.signs = List.of(signs);
    }

    static Obstacle of(List<String> failures) {
        String words = String.join("\n", failures).toLowerCase(java.util.Locale.ROOT);
        for (Obstacle obstacle : values()) {
            if (obstacle.signs.stream().anyMatch(words::contains)) {
                return obstacle;
            }
        }
        return OTHER;
    }
}
