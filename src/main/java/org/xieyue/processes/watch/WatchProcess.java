package org.xieyue.processes.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** How the cases of a process get along, step by step: counted over all unions, about nobody in particular. */
@UseCase
@Transactional(readOnly = true)
public class WatchProcess {

    private static final String MANY = "#multiInstanceBody";

    private final RunFigures figures;
    private final VersionModels versions;
    private final BusinessClock clock;

    WatchProcess(RunFigures figures, VersionModels versions, BusinessClock clock) {
        this.figures = figures;
        this.versions = versions;
        this.clock = clock;
    }

    /** The steps of the newest version that is asked for, and those of older ones where something stands or happened. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<StepFigures> figures(WatchChoice choice) {
        List<ProcessDefinition> asked = versions.of(choice.processKey(), choice.version());
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        List<String> ids = asked.stream().map(ProcessDefinition::getId).toList();
        Map<String, RunFigures.Line> lines = figures.figures(ids, since(choice.days()), clock.today());
        Map<String, Integer> stuck = figures.stuck(ids);
        return names(asked, lines, stuck).entrySet().stream()
                .map(step -> line(
                        step.getKey(),
                        step.getValue(),
                        lines.get(step.getKey()),
                        lines.get(step.getKey() + MANY),
                        stuck.getOrDefault(step.getKey(), 0)))
                .sorted(Comparator.comparing(StepFigures::elementId))
                .toList();
    }

    /** The diagram on which the figures are drawn: that of the newest version asked for. */
    @Permit(Permission.EDIT_PROCESSES)
    public int drawnVersion(WatchChoice choice) {
        return versions.of(choice.processKey(), choice.version()).stream()
                .findFirst()
                .map(ProcessDefinition::getVersion)
                .orElseThrow(NotFound::new);
    }

    private @Nullable Instant since(@Nullable Integer days) {
        return days == null ? null : clock.now().minus(Duration.ofDays(days));
    }

    private Map<String, String> names(
            List<ProcessDefinition> asked, Map<String, RunFigures.Line> lines, Map<String, Integer> stuck) {
        Map<String, String> names =
                new LinkedHashMap<>(versions.steps(asked.getFirst().getId()));
        Map<String, String> older = new HashMap<>();
        asked.stream()
                .skip(1)
                .forEach(version -> versions.steps(version.getId()).forEach(older::putIfAbsent));
        older.forEach((id, name) -> {
            if (lines.containsKey(id) || stuck.containsKey(id)) {
                names.putIfAbsent(id, name);
            }
        });
        return names;
    }

    /** A step for many runs once, coming back means all of them again. */
    private static StepFigures line(
            String id, String name, RunFigures.@Nullable Line line, RunFigures.@Nullable Line all, int stuck) {
        return line == null
                ? new StepFigures(id, name, 0, 0, 0, null, null, 0, stuck)
                : new StepFigures(
                        id,
                        name,
                        line.running(),
                        line.overdue(),
                        line.done(),
                        line.middle(),
                        line.slow(),
                        all == null ? line.rework() : all.rework(),
                        stuck);
    }
}
