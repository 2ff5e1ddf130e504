package org.xieyue.processes.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.check.XmlNode;

/**
 * What a condition may ask for: by form, step and table of a process, which variables it answers and with which values that lead
 * different ways.
 *
 * @param kinds of all variables that may be compared
 * @param compared values by variable, wherever a condition of this process names them
 */
public record KnownAnswers(List<Source> sources, Map<String, Kind> kinds, Map<String, Set<String>> compared) {

    /**
     * @param asks {@code form:hardship/county-review}, {@code step:reserveFunds} or {@code table:approval-tier}
     * @param scenery where it stands
     * @param element where it stands there; empty where no diagram asks it yet
     * @param values by variable; a number has none
     */
    public record Source(String asks, Scenery scenery, String element, Map<String, List<String>> values) {}

    private static final Set<Kind> COMPARABLE = Set.of(Kind.TEXT, Kind.NUMBER, Kind.YES_NO);

    /** @param sceneries what is drawn, and what is published, if anything */
    static KnownAnswers of(
            List<Scenery> sceneries,
            Map<String, Kind> declared,
            Map<String, StepDeclaration> steps,
            Map<String, Map<String, Set<String>>> decided) {
        Map<String, Kind> kinds = new TreeMap<>(declared);
        kinds.values().retainAll(COMPARABLE);
        Map<String, Set<String>> compared = new TreeMap<>();
        sceneries.forEach(
                each -> each.flows().values().forEach(flow -> Conditions.compared(flow.condition(), compared)));
        compared.values().forEach(values -> values.remove(Scenery.OTHER));
        return new KnownAnswers(new Reading(sceneries, kinds, steps).sources(decided), kinds, compared);
    }

    private record Reading(List<Scenery> sceneries, Map<String, Kind> kinds, Map<String, StepDeclaration> steps) {

        List<Source> sources(Map<String, Map<String, Set<String>>> decided) {
            List<Source> sources = new ArrayList<>();
            Scenery base = sceneries.getLast();
            for (Scenery scenery : sceneries) {
                Guesses guesses = new Guesses(scenery, base, Map.of(scenery.key(), scenery), kinds, steps);
                scenery.nodes().values().forEach(node -> {
                    if (node.is("userTask")) {
                        add(sources, "form:" + node.form(), scenery, node.id(), guesses.form(scenery, node.id()));
                    } else if (node.is("serviceTask")) {
                        add(sources, "step:" + node.step(), scenery, node.id(), written(node, scenery));
                    } else if (node.is("businessRuleTask")) {
                        scenery.asked(node.id())
                                .ifPresent(table -> add(
                                        sources,
                                        "table:" + table.key(),
                                        scenery,
                                        node.id(),
                                        Map.of(table.result(), results(scenery, table.key()))));
                    }
                });
                add(sources, "form:start", scenery, "", guesses.starts());
            }
            decided.forEach((form, values) -> {
                Map<String, List<String>> all = new TreeMap<>();
                values.forEach(
                        (name, some) -> all.put(name, some.stream().sorted().toList()));
                add(sources, "form:" + form, sceneries.getFirst(), "", all);
            });
            steps.values().forEach(step -> add(sources, "step:" + step.key(), sceneries.getFirst(), "", written(step)));
            return List.copyOf(sources);
        }

        private void add(
                List<Source> sources,
                String asks,
                Scenery scenery,
                String element,
                Map<String, ? extends List<String>> answers) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            answers.forEach((name, some) -> {
                Kind kind = kinds.get(name);
                if (kind != null) {
                    values.put(name, worthAsking(kind, some));
                }
            });
            if (!values.isEmpty()) {
                sources.add(new Source(asks, scenery, element, values));
            }
        }

        private static List<String> worthAsking(Kind kind, List<String> some) {
            return switch (kind) {
                case YES_NO -> List.of("true", "false");
                case TEXT ->
                    some.stream()
                            .filter(value -> !value.isEmpty() && !value.equals(Scenery.OTHER))
                            .distinct()
                            .toList();
                default -> List.of();
            };
        }

        private static Map<String, List<String>> written(StepDeclaration step) {
            Map<String, List<String>> written = new LinkedHashMap<>();
            step.writes().forEach(variable -> written.put(variable.name(), List.of()));
            return written;
        }

        /** What a step writes, with the values that are asked for directly behind it. */
        private Map<String, List<String>> written(Scenery.Node node, Scenery scenery) {
            Map<String, List<String>> written = new LinkedHashMap<>();
            StepDeclaration step = node.step() == null ? null : steps.get(node.step());
            if (step != null) {
                Map<String, Set<String>> behind = scenery.choices(node.id());
                step.writes()
                        .forEach(variable -> written.put(
                                variable.name(), List.copyOf(behind.getOrDefault(variable.name(), Set.of()))));
            }
            return written;
        }

        private static List<String> results(Scenery scenery, String key) {
            Set<String> results = new LinkedHashSet<>();
            scenery.tables().stream()
                    .filter(decision -> decision.id().equals(key))
                    .flatMap(decision -> decision.children("dmn:decisionTable"))
                    .flatMap(table -> table.children("dmn:rule"))
                    .flatMap(rule -> rule.children("dmn:outputEntry"))
                    .flatMap(Reading::texts)
                    .filter(text -> text.matches("\"[^\"]+\""))
                    .forEach(text -> results.add(text.substring(1, text.length() - 1)));
            return List.copyOf(results);
        }

        private static Stream<String> texts(XmlNode entry) {
            return entry.children("dmn:text").map(text -> text.text().strip());
        }
    }
}
