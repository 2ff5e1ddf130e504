package org.xieyue.processes.watch.ui;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.processes.watch.Cause;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.shared.ui.HeatMark;
import org.xieyue.shared.ui.Wording;

/** How figures and causes are said. */
@Component
class WatchWords {

    private static final int HOTTEST = 4;

    private final Wording wording;

    WatchWords(Wording wording) {
        this.wording = wording;
    }

    String cause(Cause cause) {
        Object[] args = cause.args().toArray();
        return wording.has("watch.cause." + cause.code())
                ? wording.say("watch.cause." + cause.code(), args)
                : wording.say("watch.cause.rule", cause.code());
    }

    String took(@Nullable Duration duration) {
        return duration == null ? "–" : wording.took(duration);
    }

    String step(StepFigures figures) {
        return wording.label(figures.name());
    }

    /** The more cases stand at a step, compared with the fullest one, the stronger its mark; what is stuck counts most. */
    List<HeatMark> heat(List<StepFigures> figures) {
        int most = figures.stream().mapToInt(StepFigures::running).max().orElse(0);
        return figures.stream()
                .filter(each -> each.running() > 0 || each.done() > 0 || each.stuck() > 0)
                .map(each -> new HeatMark(each.elementId(), level(each, most), figure(each), words(each)))
                .toList();
    }

    private static int level(StepFigures each, int most) {
        if (each.stuck() > 0) {
            return HOTTEST;
        }
        return each.running() == 0 ? 0 : Math.max(1, (each.running() * 3 + most - 1) / most);
    }

    private String figure(StepFigures each) {
        String number = each.running() > 0
                ? wording.number(each.running())
                : wording.say("watch.figure.done", wording.number(each.done()));
        String late = each.overdue() > 0 ? " ⏰" + wording.number(each.overdue()) : "";
        String stuck = each.stuck() > 0 ? " ⚠" + wording.number(each.stuck()) : "";
        return number + late + stuck;
    }

    private String words(StepFigures each) {
        return wording.say(
                "watch.figure.words",
                step(each),
                wording.number(each.running()),
                wording.number(each.overdue()),
                took(each.middle()),
                wording.number(each.stuck()));
    }
}
