package org.xieyue.processes.fix;

import java.util.List;

/**
 * A change that makes one finding go away. Its sentence stands in the translations under {@code studio.fix.<kind>}.
 *
 * @param args of the sentence: labels, ids and periods as they stand in the file
 * @param content of the whole file after it
 */
public record Fix(Kind kind, List<String> args, String file, byte[] content) {

    public enum Kind {
        DEADLINE,
        NO_DEADLINE,
        LABEL,
        ENGLISH,
        QUESTION,
        DEFAULT,
        NO_CONDITIONS,
        ID,
        REMOVE,
        REMOVE_FLOW,
        END,
        HISTORY,
        SHAPES,
        SUCCESSOR,
        RETIRED
    }
}
