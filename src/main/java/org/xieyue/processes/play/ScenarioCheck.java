package org.xieyue.processes.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.SubmissionGate;
import org.xieyue.shared.Answer;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Label;
import org.xieyue.shared.Refusal;

/** Plays all scenarios of a process on other files: a draft that one of them does not pass goes nowhere. */
@Component
class ScenarioCheck implements SubmissionGate {

    private static final int MOST_REASONS = 5;

    private final Scenarios scenarios;
    private final Player player;

    ScenarioCheck(Scenarios scenarios, Player player) {
        this.scenarios = scenarios;
        this.player = player;
    }

    @Override
    public List<Refusal> reasonsAgainst(ProcessFolder folder) {
        List<Scenario> all = scenarios.of(folder.key());
        if (all.isEmpty()) {
            return List.of();
        }
        return switch (results(folder, all)) {
            case Answer.Done<List<ScenarioResult>>(List<ScenarioResult> results) ->
                results.stream()
                        .map(ScenarioResult::differs)
                        .filter(Objects::nonNull)
                        .limit(MOST_REASONS)
                        .toList();
            case Answer.Refused<List<ScenarioResult>>(var reasons) -> reasons;
        };
    }

    List<Scenario> of(String key) {
        return scenarios.of(key);
    }

    Answer<List<ScenarioResult>> results(ProcessFolder folder) {
        return results(folder, scenarios.of(folder.key()));
    }

    Answer<List<ScenarioResult>> results(ProcessFolder folder, List<Scenario> all) {
        return player.staged(folder, theatre -> {
            List<ScenarioResult> results = new ArrayList<>();
            for (Scenario scenario : all) {
                results.add(result(theatre, scenario));
            }
            return results;
        });
    }

    static ScenarioResult result(PlayEngine.Theatre theatre, Scenario scenario) {
        PlayPicture picture = Player.perform(theatre, scenario.script());
        return new ScenarioResult(scenario, differs(scenario, picture), picture.entered(), picture.taken());
    }

    /** Which sentence tells the difference; it begins with the name of the scenario. */
    private static @Nullable Refusal differs(Scenario scenario, PlayPicture picture) {
        Refusal problem = picture.problem();
        if (problem != null) {
            List<Object> args = new ArrayList<>(problem.args());
            args.add(new KeptLabel(scenario.name()));
            return Refusal.of(problem.code() + ".scenario", args.toArray());
        }
        if (!Set.copyOf(picture.ends()).equals(Set.copyOf(scenario.ends()))) {
            return Refusal.of(
                    "play.differs.end.scenario",
                    labels(picture, scenario.ends()),
                    now(picture),
                    new KeptLabel(scenario.name()));
        }
        return null;
    }

    private static KeptLabel now(PlayPicture picture) {
        return picture.stand().ended()
                ? labels(picture, picture.ends())
                : Player.waits(picture.sceneries(), picture.stand());
    }

    private static KeptLabel labels(PlayPicture picture, List<String> ends) {
        return new KeptLabel(
                ends.isEmpty()
                        ? "–"
                        : ends.stream()
                                .map(picture::label)
                                .map(Label::zh)
                                .distinct()
                                .collect(Collectors.joining("、")));
    }
}
