package org.xieyue.processes.watch.ui;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.processes.watch.Cause;
import org.xieyue.processes.watch.StepFigures;
import org.xieyue.shared.ui.HeatMark;
import org.xieyue.shared.ui.Wording;

/** How figures and causes are said. */
@Component
class WatchWords {

    private static final int HOTTEST = 4;

    private final Wording wording;
    private final DrawnLabels labels;

    WatchWords(Wording wording, DrawnLabels labels) {
        this.wording = wording;
        this.labels = labels;
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

    /** What the diagrams of a process call a step, in the reader's language. */
    String step(String process, String chinese) {
        return labels.say(wording.locale(), process, chinese);
    }

    /** The larger a figure, compared with the largest, the stronger its mark; what is stuck counts most. */
    List<HeatMark> heat(String process, List<StepFigures> figures, Measure measure) {
        return switch (measure) {
            case CASES -> {
                int most = figures.stream().mapToInt(StepFigures::running).max().orElse(0);
                yield marks(
                        process,
                        figures,
                        each -> each.running() > 0 || each.done() > 0 || each.stuck() > 0,
                        each -> each.stuck() > 0 ? HOTTEST : level(each.running(), most),
                        this::figure);
            }
            case TIME -> {
                long most = figures.stream().mapToLong(WatchWords::slow).max().orElse(0);
                yield marks(
                        process,
                        figures,
                        each -> slow(each) > 0,
                        each -> level(slow(each), most),
                        each -> took(each.middle()) + " / " + took(each.slow()));
            }
            case REWORK -> {
                int most = figures.stream().mapToInt(StepFigures::rework).max().orElse(0);
                yield marks(
                        process,
                        figures,
                        each -> each.rework() > 0,
                        each -> level(each.rework(), most),
                        each -> wording.number(each.rework()));
            }
        };
    }

    private List<HeatMark> marks(
            String process,
            List<StepFigures> figures,
            Predicate<StepFigures> tells,
            ToIntFunction<StepFigures> level,
            Function<StepFigures, String> figure) {
        return figures.stream()
                .filter(tells)
                .map(each -> new HeatMark(
                        each.elementId(), level.applyAsInt(each), figure.apply(each), words(process, each)))
                .toList();
    }

    /** Whole minutes: what a machine does at once is nothing to look at. */
    private static long slow(StepFigures each) {
        Duration slow = each.slow();
        return slow == null ? 0 : slow.toMinutes();
    }

    private static int level(long figure, long most) {
        return figure == 0 ? 0 : (int) Math.max(1, (figure * 3 + most - 1) / most);
    }

    private String figure(StepFigures each) {
        String number = each.running() > 0
                ? wording.number(each.running())
                : wording.say("watch.figure.done", wording.number(each.done()));
        String late = each.overdue() > 0 ? " ⏰" + wording.number(each.overdue()) : "";
        String stuck = each.stuck() > 0 ? " ⚠" + wording.number(each.stuck()) : "";
        return number + late + stuck;
    }

    private String words(String process, StepFigures each) {
        return wording.say(
                "watch.figure.words",
                step(process, each.name()),
                wording.number(each.running()),
                wording.number(each.overdue()),
                took(each.middle()),
                wording.number(each.stuck()));
    }
}
