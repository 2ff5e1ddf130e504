package org.xieyue.processes.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases with which a play can begin.
 *
 * @param cases first the one that was worked out from the diagram, then those of the scenarios
 * @param fields what a case is opened with: variables with values that make a difference
 */
public record Examples(List<ExampleCase> cases, Map<String, List<String>> fields) {

    /**
     * A case with the answers that it was given once.
     *
     * @param name of the scenario; null where it was worked out
     */
    public record ExampleCase(@Nullable String name, PlayScript script) {}

    /** The one that was worked out. */
    public ExampleCase first() {
        return cases.getFirst();
    }
}
