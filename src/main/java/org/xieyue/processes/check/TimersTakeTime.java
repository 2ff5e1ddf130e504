package org.xieyue.processes.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xieyue.shared.TextKey;

/** XY-412, XY-413: timers wait for a declared instant or at least a minute; failed steps are tried a few times. */
final class TimersTakeTime implements DiagramRule {

    private static final TextKey NOTHING = new TextKey("processes.timer.nothing");
    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final int LONGEST_DAYS = 3_660;
    private static final Pattern CALENDAR = Pattern.compile("P(\\d{1,4})([DWMY])");
    private static final Map<String, Integer> DAYS = Map.of("D", 1, "W", 7, "M", 31, "Y", 366);

    @Override
    public void check(Diagram diagram, Surroundings around, Findings findings) {
        diagram.root().all().forEach(node -> {
            XmlNode owner = SmallGrammar.owner(node, diagram);
            if (node.is("timerEventDefinition")
                    && node.children("timeDate").count()
                                    + node.children("timeDuration").count()
                            != 1) {
                findings.error("XY-412", owner, NOTHING);
            } else if (node.is("timeDuration") && !isLongEnough(node.text())) {
                findings.error("XY-412", owner, node.text().isBlank() ? NOTHING : node.text());
            } else if (node.is("camunda:failedJobRetryTimeCycle")
                    && !node.text().matches("R[1-9]/PT([1-9]\\d{0,3})[SMH]")) {
                findings.error("XY-413", owner, node.text());
            }
        });
    }

    private static boolean isLongEnough(String text) {
        Matcher calendar = CALENDAR.matcher(text);
        if (calendar.matches()) {
            int days = Integer.parseInt(calendar.group(1)) * DAYS.getOrDefault(calendar.group(2), 1);
            return days >= 1 && days <= LONGEST_DAYS;
        }
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(SHORTEST) >= 0 && duration.toDays() <= LONGEST_DAYS;
        } catch (DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }
}
