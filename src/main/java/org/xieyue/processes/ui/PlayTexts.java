package org.xieyue.processes.ui;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.identity.PostHolders.Holders;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.play.Exits;
import org.xieyue.processes.play.Scenery;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Wording;

/** What a play shows, in the reader's words: variables, their values, steps, forms and refusals. */
@Component
class PlayTexts {

    private static final Pattern ONE = Pattern.compile("([a-zA-Z]+)-(\\d+)");
    private static final String OTHER = "other";
    private static final int MOST_NAMED = 3;

    private final ProcessPictures pictures;
    private final Wording wording;

    PlayTexts(ProcessPictures pictures, Wording wording) {
        this.pictures = pictures;
        this.wording = wording;
    }

    /** A field of a drawn form by its label; how a form ended by the task that asks with it. */
    String variable(Scenery scenery, String name) {
        return drawn(scenery, name)
                .map(field -> wording.label(field.label()))
                .or(() -> asking(scenery, name).map(task -> wording.say("play.ui.outcome", wording.label(task.said()))))
                .orElseGet(() -> wording.sayOr("play.variable." + name, name));
    }

    /** As a play keeps it: {@code P30D}, {@code true}, {@code visit-1,visit-2}, the word of an outcome. */
    String value(Scenery scenery, String name, String value) {
        if (value.matches("P\\d+D")) {
            return days(value);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
            return moment(value);
        }
        if (value.matches("\\w+-\\d+(,\\w+-\\d+)+")) {
            return wording.say(
                    "play.ui.values.many", Arrays.asList(value.split(",", -1)).size());
        }
        Matcher one = ONE.matcher(value);
        if (one.matches() && wording.has("play.variable." + one.group(1))) {
            return wording.say("play.ui.values.one", variable(scenery, one.group(1)), one.group(2));
        }
        return word(scenery, name, value).orElseGet(() -> wording.sayOr("play.value." + value, value));
    }

    /** What it is called where it is answered: where no translation knows the word, as the exit that it takes. */
    String answer(Scenery scenery, String element, String name, String value) {
        boolean known = !value.equals(OTHER)
                && (wording.has("play.value." + value)
                        || word(scenery, name, value).isPresent());
        return known
                ? value(scenery, name, value)
                : Exits.said(scenery, element, name, value)
                        .map(wording::label)
                        .orElseGet(() -> value(scenery, name, value));
    }

    private Optional<String> word(Scenery scenery, String name, String value) {
        return drawn(scenery, name).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> wording.label(option.label()))
                .or(() -> asking(scenery, name)
                        .filter(task -> wording.has("outcome." + value))
                        .map(task -> wording.say("outcome." + value)));
    }

    private static Optional<DrawnField> drawn(Scenery scenery, String name) {
        return scenery.drawn().stream()
                .flatMap(service -> service.forms().values().stream())
                .flatMap(form -> form.field(name).stream())
                .findFirst();
    }

    /** The task whose drawn form sets this variable by the way it ends. */
    private static Optional<Scenery.Node> asking(Scenery scenery, String name) {
        return scenery.drawn()
                .flatMap(service -> scenery.nodes().values().stream()
                        .filter(node -> node.form() != null
                                && service.forms().containsKey(node.form())
                                && DrawnForm.outcomeVariable(node.form()).equals(name))
                        .findFirst());
    }

    private String days(String value) {
        try {
            return wording.say("play.ui.values.after", Duration.parse(value).toDays());
        } catch (DateTimeParseException tooLong) {
            return value;
        }
    }

    /** Where the clock was moved to. */
    String when(String moment) {
        return moment.matches("P\\d+D") ? days(moment) : moment(moment);
    }

    private String moment(String value) {
        try {
            return wording.time(java.time.Instant.parse(value));
        } catch (DateTimeParseException other) {
            return value;
        }
    }

    String values(Scenery scenery, String element, Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> variable(scenery, each.getKey())
                        + wording.say("play.ui.colon")
                        + answer(scenery, element, each.getKey(), each.getValue()))
                .collect(Collectors.joining(wording.say("play.ui.comma")));
    }

    /** Steps as they are labelled, forms by their title. */
    String names(Map<String, StepDeclaration> steps, List<String> keys) {
        return keys.stream()
                .map(key -> {
                    StepDeclaration step = steps.get(key);
                    return step == null
                            ? wording.sayOr(TextKey.ofForm(key) + ".title", key)
                            : wording.say(step.label());
                })
                .collect(Collectors.joining(" / "));
    }

    String refusal(String code) {
        return wording.sayOr("play.refusal." + code, code);
    }

    /** {@code parameter:noticePeriod} is a clock that the law sets, {@code 5wd} one that the diagram sets. */
    String deadline(String deadline) {
        String words = pictures.deadline(deadline);
        if (deadline.startsWith("parameter:")) {
            return wording.say("play.ui.deadline.clock", words);
        }
        return deadline.equals("none") ? words : wording.say("play.ui.deadline.time", words);
    }

    String post(String asked) {
        return pictures.post(asked);
    }

    /** Those of the reader's own line who would be asked, as {@code REVIEWER@COUNTY} says it; empty where nobody is. */
    Optional<String> people(List<Holders> sample, String asked) {
        String[] parts = asked.split("@", 2);
        return sample.stream()
                .filter(post -> post.role().name().equals(parts[0])
                        && (parts.length == 1 || post.level().name().equals(parts[1])))
                .findFirst()
                .map(post -> wording.say(
                        post.names().size() > MOST_NAMED ? "play.ui.people.more" : "play.ui.people",
                        post.names().stream()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(wording.say("play.ui.comma"))),
                        post.union(),
                        post.names().size()));
    }
}
