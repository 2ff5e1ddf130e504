package org.xieyue.processes.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.play.KeepScenario;
import org.xieyue.processes.play.Scenario;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Refusal;

/** Where a scenario that holds a draft back is played and retired. */
@org.springframework.stereotype.Component
class ScenarioLinks {

    private static final String OF_A_SCENARIO = ".scenario";

    private final KeepScenario keepScenario;

    ScenarioLinks(KeepScenario keepScenario) {
        this.keepScenario = keepScenario;
    }

    /**
     * Addresses for reasons that speak of a scenario; none for others.
     *
     * @param draft that was held back; null for what is drawn now
     */
    Function<Refusal, @Nullable String> of(String process, @Nullable DraftId draft) {
        return reason -> reason.code().endsWith(OF_A_SCENARIO) && !reason.args().isEmpty()
                ? keepScenario.of(process).stream()
                        .filter(scenario -> isNamed(scenario, reason.args().getLast()))
                        .findFirst()
                        .map(scenario -> PlayView.address(process, draft, scenario.id()))
                        .orElse(null)
                : null;
    }

    private static boolean isNamed(Scenario scenario, Object named) {
        return named instanceof KeptLabel label && label.chinese().equals(scenario.name());
    }
}
