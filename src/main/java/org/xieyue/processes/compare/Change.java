package org.xieyue.processes.compare;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a process. The words are made where they are read: roles, deadlines and steps stand
 * here as they stand in the file.
 *
 * @param element id in the diagram, key of the field or id of the rule; the name of the file when all of it was added or removed
 * @param type what the element is: {@code userTask}, {@code sequenceFlow}, {@code rule}, {@code input}, {@code textfield}, {@code file}
 * @param label as people find it: its name, {@code 「甲」→「乙」} for a flow without one, {@code 「层级」#3「依据」} for a row of a
 *     table, {@code 「层级」「金额」} for a column
 * @param facet what changed; null when the whole element was added, removed or moved
 * @param detail which attribute or column, if the facet has several
 */
public record Change(
        Kind kind,
        String file,
        String element,
        String type,
        String label,
        @Nullable Facet facet,
        String detail,
        String before,
        String after) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Drawn at another place among its neighbours; the process stays the same. */
        MOVED,
        /** Several that were pushed aside together: {@code after} says how many, {@code detail} where to; no element is named. */
        SHIFTED
    }

    /** What of an element can change, in the order in which a reader wants to know. */
    public enum Facet {
        ID,
        TYPE,
        NAME,
        POST,
        PERSON,
        DEADLINE,
        FORM,
        STEP,
        CALLED,
        DECISION,
        CONDITION,
        OTHERWISE,
        FROM,
        TO,
        TIME,
        HOST,
        SCOPE,
        REPETITION,
        MESSAGE,
        ERROR,
        ATTRIBUTE,
        HIT_POLICY,
        ORDER,
        CELL,
        RESULT,
        REASON,
        REQUIRED,
        CHOICES,
        OUTCOMES
    }

    static Change whole(Kind kind, String file, Part part) {
        return new Change(kind, file, part.id(), part.type(), part.label(), null, "", "", "");
    }
}
