package org.xieyue.processes.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.processes.check.Vocabulary.Kind;
import org.xieyue.processes.play.KnownAnswers;
import org.xieyue.processes.play.KnownAnswers.Source;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.ui.Wording;

/** What a condition can be told of, so that nobody has to type one: answers and results with their values, in the reader's words. */
@Component
class ConditionWords {

    private final PlayProcess process;
    private final PlayTexts texts;
    private final Wording wording;

    ConditionWords(PlayProcess process, PlayTexts texts, Wording wording) {
        this.process = process;
        this.texts = texts;
        this.wording = wording;
    }

    /** {@code facts}: all variables with the values that are known of them; {@code answers}: the same by what asks. */
    Map<String, Object> of(String key) {
        KnownAnswers known = process.known(key);
        Map<String, Map<String, Map<String, String>>> answers = new LinkedHashMap<>();
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Source source : known.sources()) {
            source.values()
                    .forEach((name, values) -> values.forEach(value -> {
                        String said = said(source, name, value);
                        answers.computeIfAbsent(source.asks(), asks -> new LinkedHashMap<>())
                                .computeIfAbsent(name, variable -> new LinkedHashMap<>())
                                .putIfAbsent(value, said);
                        all.computeIfAbsent(name, variable -> new LinkedHashMap<>())
                                .putIfAbsent(value, said);
                    }));
            source.values()
                    .keySet()
                    .forEach(name -> answers.computeIfAbsent(source.asks(), asks -> new LinkedHashMap<>())
                            .computeIfAbsent(name, variable -> new LinkedHashMap<>()));
        }
        Scenery first =
                known.sources().isEmpty() ? null : known.sources().getFirst().scenery();
        List<Map<String, Object>> facts = known.kinds().entrySet().stream()
                .<Map<String, Object>>map(variable -> Map.of(
                        "name", variable.getKey(),
                        "kind", variable.getValue().name(),
                        "label", first == null ? variable.getKey() : texts.variable(first, variable.getKey()),
                        "values", values(known, variable.getKey(), variable.getValue(), all)))
                .toList();
        return Map.of("facts", facts, "answers", answers);
    }

    private Map<String, String> values(
            KnownAnswers known, String name, Kind kind, Map<String, Map<String, String>> all) {
        Map<String, String> values = new LinkedHashMap<>(all.getOrDefault(name, Map.of()));
        Set<String> compared = new LinkedHashSet<>(known.compared().getOrDefault(name, Set.of()));
        if (kind == Kind.YES_NO) {
            compared.addAll(List.of("true", "false"));
        }
        if (kind != Kind.NUMBER) {
            compared.forEach(value -> values.putIfAbsent(value, wording.sayOr("play.value." + value, value)));
        }
        return values;
    }

    private String said(Source source, String name, String value) {
        return source.element().isEmpty()
                ? texts.value(source.scenery(), name, value)
                : texts.answer(source.scenery(), source.element(), name, value);
    }
}
