package org.xieyue.jurisdictions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** The rules of two places side by side, each with its source; what differs comes first. */
class PlacesBeside {

    private final ParameterBoard board;
    private final ParameterWords words;
    private final Wording wording;

    PlacesBeside(ParameterBoard board, ParameterWords words, Wording wording) {
        this.board = board;
        this.words = words;
        this.wording = wording;
    }

    private record Pair(
            String key, @Nullable Parameter left, @Nullable Parameter right) {
        boolean differs() {
            return left == null || right == null || !left.value().equals(right.value());
        }
    }

    Component table(
            String matter, Jurisdiction left, List<Parameter> lefts, Jurisdiction right, List<Parameter> rights) {
        Map<String, Parameter> there = byKey(rights);
        Map<String, Parameter> here = byKey(lefts);
        TreeSet<String> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        List<Pair> pairs = keys.stream()
                .map(key -> new Pair(key, here.get(key), there.get(key)))
                .sorted((one, other) -> Boolean.compare(other.differs(), one.differs()))
                .toList();
        return new RowTable<Pair>(wording.say("jurisdictions.matter." + matter))
                .text(wording.say("jurisdictions.parameter"), pair -> words.name(pair.key()))
                .component(left.name(), pair -> value(pair.key(), pair.left()))
                .component(right.name(), pair -> value(pair.key(), pair.right()))
                .component(
                        wording.say("jurisdictions.compared"),
                        pair -> pair.differs()
                                ? Tag.warn(wording.say("jurisdictions.differs"))
                                : Tag.neutral(wording.say("jurisdictions.same")))
                .rows(pairs);
    }

    private Component value(String key, @Nullable Parameter parameter) {
        if (parameter == null) {
            return soft(wording.say("jurisdictions.none-there"));
        }
        Span value = new Span(words.value(board.kindOf(key), parameter.value()));
        value.addClassName("strong");
        String found =
                parameter.isFallback() ? wording.say("jurisdictions.fallback", parameter.foundInName()) + " · " : "";
        Span source = soft(found + parameter.source());
        source.addClassName("block");
        return new Div(value, source);
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    private static Map<String, Parameter> byKey(List<Parameter> parameters) {
        return parameters.stream().collect(Collectors.toMap(Parameter::key, Function.identity()));
    }
}
