package org.xieyue.processes.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.compare.Change;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.shared.ui.Wording;

/** Differences between two versions as sentences: {@code 任务「部门审批」：期限 3 个工作日 → 5 个工作日}. */
@Component
class ChangeWords {

    /** As {@link Change#label()} tells a row of a table. */
    private static final Pattern ROW = Pattern.compile("(「.*?」)#(\\d+)(.*)", Pattern.DOTALL);

    private final Wording wording;
    private final ProcessPictures pictures;
    private final ProcessBoard board;

    ChangeWords(Wording wording, ProcessPictures pictures, ProcessBoard board) {
        this.wording = wording;
        this.pictures = pictures;
        this.board = board;
    }

    String sentence(Change change) {
        if (change.kind() == Kind.SHIFTED) {
            return wording.say("processes.change.SHIFTED." + change.detail(), Integer.parseInt(change.after()));
        }
        String element = element(change);
        Facet facet = change.facet();
        if (facet == null) {
            return wording.say("processes.change." + change.kind(), element);
        }
        if (facet == Facet.ORDER) {
            return wording.say(
                    change.type().equals("rule") ? "processes.change.ORDER" : "processes.change.ORDER.field",
                    element,
                    change.before(),
                    change.after());
        }
        String what = facet(change, facet);
        if (change.before().isEmpty()) {
            return wording.say("processes.change.set", element, what, value(facet, change.after()));
        }
        return change.after().isEmpty()
                ? wording.say("processes.change.unset", element, what, value(facet, change.before()))
                : wording.say(
                        "processes.change.CHANGED",
                        element,
                        what,
                        value(facet, change.before()),
                        value(facet, change.after()));
    }

    private String element(Change change) {
        Matcher row = ROW.matcher(change.label());
        if (change.type().equals("rule") && row.matches()) {
            return wording.say("processes.change.row", labels(row.group(1)), row.group(2), labels(row.group(3)));
        }
        String type = wording.sayOr("processes.element." + change.type(), wording.say("processes.element.other"));
        return wording.say("processes.change.element", type, labels(change.label()));
    }

    private String facet(Change change, Facet facet) {
        return switch (facet) {
            case ATTRIBUTE ->
                wording.sayOr(
                        "processes.attribute." + change.detail().replace(':', '.'),
                        wording.say("processes.facet.ATTRIBUTE", change.detail()));
            case CELL, RESULT -> wording.say("processes.facet." + facet, wording.label(change.detail()));
            default -> wording.say("processes.facet." + facet);
        };
    }

    private String value(Facet facet, String value) {
        return switch (facet) {
            case POST -> pictures.post(value);
            case DEADLINE -> pictures.deadline(value);
            case STEP -> step(value);
            case TYPE ->
                wording.sayOr("processes.columnType." + value, wording.sayOr("processes.element." + value, value));
            case REQUIRED -> wording.say("processes.required." + value);
            case CELL, RESULT -> wording.say("processes.quoted.cell", value);
            case HIT_POLICY -> wording.sayOr("processes.hitPolicy." + value.replace(' ', '_'), value);
            case OUTCOMES -> outcomes(value);
            case ATTRIBUTE -> labels(value);
            case NAME, FROM, TO, HOST, SCOPE, OTHERWISE, CHOICES -> labels(value);
            case CALLED -> called(value);
            default -> value;
        };
    }

    private String outcomes(String keys) {
        return Arrays.stream(keys.split(","))
                .map(key -> wording.sayOr("outcome." + key, key))
                .collect(Collectors.joining(wording.say("processes.changes.separator")));
    }

    private String step(String expression) {
        String key = expression.replaceAll("[#${}\\s]", "");
        return board.step(key).map(wording::say).orElse(key);
    }

    private String called(String key) {
        return board.label(key).map(wording::say).orElse(key);
    }

    /** What stands in corner brackets is a label of the diagram, kept in Chinese. */
    private String labels(String text) {
        if (!text.contains("「")) {
            return wording.label(text);
        }
        return Pattern.compile("「([^」]*)」")
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(wording.say("processes.quoted", wording.label(found.group(1)))));
    }

    /** {@code 新增 2 处、修改 3 处}; drawn elsewhere counts apart. */
    String summary(java.util.List<Change> changes) {
        Map<Kind, Long> counts = changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        return java.util.Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.SHIFTED && counts.containsKey(kind))
                .map(kind -> wording.say(
                        "processes.changes." + kind.name().toLowerCase(Locale.ROOT),
                        java.util.Objects.requireNonNullElse(counts.get(kind), 0L)))
                .collect(Collectors.joining(wording.say("processes.changes.separator")));
    }
}
