package org.xieyue.processes;

import java.util.List;

/** The pure functions that expressions in diagrams may call by name; public because the expression language insists. */
public final class DiagramFunctions {

    static final int MOST_INSTANCES = 200;

    private DiagramFunctions() {}

    /** The ids of a list variable, for the collection of a multi-instance task. */
    public static List<String> each(String ids) {
        List<String> values = Ids.parse(ids).values();
        if (values.size() > MOST_INSTANCES) {
            throw new IllegalArgumentException(
                    "A task for each of " + values.size() + " is too much; at most " + MOST_INSTANCES);
        }
        return values;
    }
}
