package org.xieyue.bargaining.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract.Option;

/** The coded topics as choices of a form. */
@Component
class BargainingWords {

    private final Texts texts;

    BargainingWords(Texts texts) {
        this.texts = texts;
    }

    /** Labels stand under {@code option.offerTopics.<code>}. */
    List<Option> topics() {
        return Arrays.stream(BargainingTopic.values())
                .map(topic -> new Option(topic.name(), null))
                .toList();
    }

    /** With the title that each has when nobody words it otherwise; titles are kept in Chinese. */
    Map<BargainingTopic, String> chosen(List<String> codes) {
        return codes.stream()
                .map(BargainingTopic::valueOf)
                .collect(Collectors.toMap(
                        Function.identity(), topic -> texts.say(Texts.CHINESE, "option.offerTopics." + topic)));
    }
}
