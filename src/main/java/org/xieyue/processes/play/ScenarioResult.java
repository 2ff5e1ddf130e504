package org.xieyue.processes.play;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Refusal;

/**
 * How a scenario went on some files.
 *
 * @param differs at which action and how; null when it passed
 */
public record ScenarioResult(Scenario scenario, @Nullable Refusal differs, Set<String> entered, Set<String> taken) {

    public boolean passed() {
        return differs == null;
    }
}
