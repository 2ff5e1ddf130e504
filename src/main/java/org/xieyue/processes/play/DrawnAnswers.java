package org.xieyue.processes.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;

/** What the forms of a drawn service may answer: how they end, and every field that a condition or table reads. */
final class DrawnAnswers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final Scenery scenery;
    private final Set<String> read;

    DrawnAnswers(Scenery scenery) {
        this.scenery = scenery;
        this.read = new LinkedHashSet<>(scenery.read());
        columns().forEach(input -> read.add(variable(input)));
    }

    /** By variable; empty for processes of the capabilities. */
    Map<String, List<String>> task(String element) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        scenery.drawnForm(element).ifPresent(form -> {
            if (!form.outcomes().isEmpty()) {
                values.put(form.outcomeVariable(), form.outcomes());
            }
            values.putAll(fields(form));
        });
        return values;
    }

    /** What the form asks that opens a case. */
    Map<String, List<String>> start() {
        return scenery.drawn()
                .map(service -> service.forms().get(DrawnForm.START))
                .map(this::fields)
                .orElse(Map.of());
    }

    private Map<String, List<String>> fields(DrawnForm form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> field.kind().isVariable() && read.contains(field.key()))
                .forEach(field -> values.put(field.key(), values(field)));
        return values;
    }

    private List<String> values(DrawnField field) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().stream().map(DrawnField.Option::value).toList();
            case YES_NO -> List.of("true", "false");
            case DATE -> List.of("P0D", "P10D", "P400D");
            case NUMBER, MONEY -> numbers(field);
            case TEXT, LONG_TEXT, MULTI_CHOICE, DOCUMENTS -> List.of("");
        };
    }

    /** Both sides of every number that it is compared with, within what the field allows. */
    private List<String> numbers(DrawnField field) {
        Set<Long> numbers = new LinkedHashSet<>();
        Map<String, Set<String>> compared = new LinkedHashMap<>();
        scenery.flows().values().forEach(flow -> Conditions.compared(flow.condition(), compared));
        compared.getOrDefault(field.key(), Set.of()).forEach(number -> numbers.add(Long.valueOf(number)));
        thresholds(field.key()).forEach(number -> numbers.addAll(List.of(number - 1, number, number + 1)));
        long least = field.min() == null ? 0 : field.min().longValue();
        long most = field.max() == null ? Long.MAX_VALUE : field.max().longValue();
        List<String> allowed = numbers.stream()
                .filter(number -> number >= least && number <= most)
                .sorted()
                .map(String::valueOf)
                .toList();
        return allowed.isEmpty() ? List.of(String.valueOf(Math.clamp(1000, least, most))) : allowed;
    }

    private Collection<Long> thresholds(String variable) {
        Set<Long> numbers = new LinkedHashSet<>();
        tables().forEach(table -> {
            List<XmlNode> inputs = table.children("dmn:input").toList();
            IntStream.range(0, inputs.size())
                    .filter(column -> variable(inputs.get(column)).equals(variable))
                    .forEach(column ->
                            table.children("dmn:rule").forEach(rule -> numbers.addAll(numbers(rule, column))));
        });
        return numbers;
    }

    private static List<Long> numbers(XmlNode rule, int column) {
        List<Long> numbers = new ArrayList<>();
        rule.children("dmn:inputEntry").skip(column).limit(1).forEach(entry -> {
            Matcher number =
                    NUMBER.matcher(entry.child("dmn:text").map(XmlNode::text).orElse(""));
            while (number.find()) {
                numbers.add(Long.valueOf(number.group()));
            }
        });
        return numbers;
    }

    private Stream<XmlNode> tables() {
        return scenery.tables().stream().flatMap(decision -> decision.children("dmn:decisionTable"));
    }

    private Stream<XmlNode> columns() {
        return tables().flatMap(table -> table.children("dmn:input"));
    }

    private static String variable(XmlNode input) {
        return input.child("dmn:inputExpression")
                .flatMap(expression -> expression.child("dmn:text"))
                .map(text -> text.text().strip())
                .orElse("");
    }
}
