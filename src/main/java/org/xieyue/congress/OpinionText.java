package org.xieyue.congress;

import java.util.ArrayList;
import java.util.List;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Opinions as people write them, one a line: {@code 第一组:…}; a serious disagreement begins with {@code 重大分歧:}. */
final class OpinionText {

    private static final List<String> SERIOUS = List.of("重大分歧:", "serious:");

    private OpinionText() {}

    record Line(String group, String opinion, boolean serious) {}

    static Answer<List<Line>> read(String text) {
        List<Line> lines = new ArrayList<>();
        List<Refusal> flaws = new ArrayList<>();
        for (String raw :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String line = raw.replace('：', ':');
            String serious = SERIOUS.stream()
                    .filter(word -> line.regionMatches(true, 0, word, 0, word.length()))
                    .findFirst()
                    .orElse("");
            String rest = line.substring(serious.length());
            int colon = rest.indexOf(':');
            if (colon < 1 || rest.substring(colon + 1).isBlank()) {
                flaws.add(Refusal.ofField("opinions", "congress.opinion-line", raw));
            } else {
                lines.add(new Line(
                        rest.substring(0, colon).strip(),
                        rest.substring(colon + 1).strip(),
                        !serious.isEmpty()));
            }
        }
        return flaws.isEmpty() ? Answer.done(lines) : Answer.refused(flaws);
    }
}
