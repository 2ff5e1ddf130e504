package org.xieyue.processes.ui;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.shared.ui.Wording;

/** What a play shows, in the reader's words: variables, their values, steps, forms and refusals. */
@Component
class PlayTexts {

    private final ProcessPictures pictures;
    private final Wording wording;

    PlayTexts(ProcessPictures pictures, Wording wording) {
        this.pictures = pictures;
        this.wording = wording;
    }

    String variable(String name) {
        return wording.sayOr("play.variable." + name, name);
    }

    /** As a play keeps it: {@code P30D}, {@code true}, {@code visit-1,visit-2}, the word of an outcome. */
    String value(String value) {
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
        return wording.sayOr("play.value." + value, value);
    }

    private String days(String value) {
        try {
            return wording.say("play.ui.values.after", Duration.parse(value).toDays());
        } catch (DateTimeParseException tooLong) {
            return value;
        }
    }

    private String moment(String value) {
        try {
            return wording.time(java.time.Instant.parse(value));
        } catch (DateTimeParseException other) {
            return value;
        }
    }

    String values(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> variable(each.getKey()) + wording.say("play.ui.colon") + value(each.getValue()))
                .collect(Collectors.joining(wording.say("play.ui.comma")));
    }

    /** Steps as they are labelled, forms by their title. */
    String names(Map<String, StepDeclaration> steps, List<String> keys) {
        return keys.stream()
                .map(key -> {
                    StepDeclaration step = steps.get(key);
                    return step == null
                            ? wording.sayOr("form." + key.replace('/', '.') + ".title", key)
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
}
