package org.xieyue.processes.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.check.Vocabulary.Kind;

/**
 * What is likely to be answered: values that open a case, that a form sets, that a step writes. What a form sets is seen in the
 * version that is published: it sets what is compared directly behind its task, and what no step writes.
 */
final class Guesses {

    private final Scenery scenery;
    private final Map<String, Scenery> sceneries;
    private final Map<String, Kind> kinds;
    private final Map<String, StepDeclaration> steps;
    private final Set<String> byForms = new HashSet<>();
    private final Set<String> bySteps = new HashSet<>();

    /** @param base what is published, or the draft itself where nothing is */
    Guesses(
            Scenery scenery,
            Scenery base,
            Map<String, Scenery> sceneries,
            Map<String, Kind> kinds,
            Map<String, StepDeclaration> steps) {
        this.scenery = scenery;
        this.sceneries = sceneries;
        this.kinds = kinds;
        this.steps = steps;
        for (Scenery each : sceneries.values()) {
            each.nodes().values().forEach(node -> written(node).forEach(bySteps::add));
        }
        base.nodes().values().forEach(node -> written(node).forEach(bySteps::add));
        for (Scenery each : sceneries.values()) {
            (each == scenery ? base : each)
                    .nodes().values().stream()
                            .filter(node -> node.is("userTask"))
                            .forEach(task -> byForms.addAll((each == scenery ? base : each)
                                    .choices(task.id())
                                    .keySet()));
            DrawnAnswers drawn = new DrawnAnswers(each);
            each.nodes()
                    .keySet()
                    .forEach(task -> byForms.addAll(drawn.task(task).keySet()));
        }
    }

    private List<String> written(Scenery.Node node) {
        String key = node.step();
        StepDeclaration step = key == null ? null : steps.get(key);
        return step == null
                ? List.of()
                : step.writes().stream().map(variable -> variable.name()).toList();
    }

    /** With which values a case can be opened, so that nothing is missing that neither form nor step sets. */
    Map<String, String> opening() {
        Map<String, String> values = new TreeMap<>();
        fields().forEach((name, possible) -> values.put(name, possible.getFirst()));
        return values;
    }

    /** The same with all values that make a difference. */
    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new TreeMap<>();
        sceneries.values().forEach(each -> fields.putAll(fields(each)));
        fields.putAll(starts());
        return fields;
    }

    /** Cases to begin with: a recorded one gets what the recording knows nothing of. */
    Examples openings(List<Scenario> recorded, Instant now) {
        Map<String, List<String>> fields = new TreeMap<>(fields());
        Map<String, String> guessed = opening();
        List<Examples.ExampleCase> cases = new ArrayList<>();
        cases.add(new Examples.ExampleCase(null, new PlayScript(now, guessed, List.of())));
        for (Scenario scenario : recorded) {
            Map<String, String> values = new TreeMap<>(guessed);
            values.putAll(scenario.script().values());
            values.forEach((name, value) -> fields.merge(name, List.of(value), Guesses::joined));
            cases.add(new Examples.ExampleCase(
                    scenario.name(),
                    new PlayScript(
                            scenario.script().startsAt(),
                            values,
                            scenario.script().actions())));
        }
        return new Examples(List.copyOf(cases), fields);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** What the form of a drawn service asks that opens a case, with the values that make a difference. */
    Map<String, List<String>> starts() {
        return new DrawnAnswers(scenery).start();
    }

    /** The same for one process: a called one is given little, its forms set the rest. */
    Map<String, String> opening(Scenery of) {
        Map<String, String> values = new TreeMap<>();
        fields(of).forEach((name, possible) -> values.put(name, possible.getFirst()));
        return values;
    }

    private Map<String, List<String>> fields(Scenery of) {
        Map<String, List<String>> fields = new TreeMap<>();
        Set<String> own = of.ownVariables();
        Set<String> compared = of.compared();
        for (String name : of.read()) {
            Kind kind = kinds.get(name);
            if (kind != null && !bySteps.contains(name) && !byForms.contains(name) && !own.contains(name)) {
                fields.put(
                        name, compared.contains(name) ? possible(name, kind) : List.of(PlayValues.example(name, kind)));
            }
        }
        return fields;
    }

    private List<String> possible(String name, Kind kind) {
        for (Scenery each : sceneries.values()) {
            for (String node : each.nodes().keySet()) {
                Set<String> choices = each.choices(node).get(name);
                if (choices != null && !choices.isEmpty()) {
                    return List.copyOf(choices);
                }
            }
        }
        return List.of(PlayValues.example(name, kind));
    }

    /** What the form of a task may set, with the values that make a difference. */
    Map<String, List<String>> form(Scenery of, String element) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        of.choices(element).forEach((name, choices) -> {
            if (byForms.contains(name) || !bySteps.contains(name)) {
                values.put(name, List.copyOf(choices));
            }
        });
        values.putAll(new DrawnAnswers(of).task(element));
        return values;
    }

    /** What a step may write, with the values that make a difference. */
    Map<String, List<String>> step(Scenery of, String element) {
        Scenery.Node node = of.nodes().get(element);
        String key = node == null ? null : node.step();
        StepDeclaration step = key == null ? null : steps.get(key);
        if (step == null) {
            return Map.of();
        }
        Map<String, Set<String>> choices = of.choices(element);
        Map<String, List<String>> values = new LinkedHashMap<>();
        step.writes().forEach(variable -> {
            Kind kind = PlayWords.kind(variable);
            Set<String> compared = choices.get(variable.name());
            values.put(
                    variable.name(),
                    compared != null && !compared.isEmpty() ? List.copyOf(compared) : samples(variable.name(), kind));
        });
        return values;
    }

    /** Codes with which a step may refuse. */
    List<String> refusals(Scenery of, String element) {
        Scenery.Node node = of.nodes().get(element);
        String key = node == null ? null : node.step();
        StepDeclaration step = key == null ? null : steps.get(key);
        return step == null ? List.of() : step.refusals();
    }

    private static List<String> samples(String name, Kind kind) {
        return switch (kind) {
            case YES_NO -> List.of("true", "false");
            case NUMBER -> List.of("1000", "0", "1");
            case DATE, INSTANT -> List.of("P5D", "P20D", "P40D");
            case IDS -> List.of(name + "-1," + name + "-2", name + "-1");
            case TEXT -> List.of(Scenery.OTHER);
        };
    }

    Map<String, Scenery> sceneries() {
        return new HashMap<>(sceneries);
    }

    Scenery scenery() {
        return scenery;
    }
}
