package org.xieyue.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.RunPicture.State;
import org.xieyue.processes.RunPicture.Stop;
import org.xieyue.shared.ui.Wording;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class StepBarTest {

    @Autowired
    Wording wording;

    private static List<Stop> steps(int done, int current, int ahead) {
        List<Stop> stops = new ArrayList<>();
        IntStream.range(0, done).forEach(i -> stops.add(new Stop("d" + i, "已办" + i, State.DONE)));
        IntStream.range(0, current).forEach(i -> stops.add(new Stop("c" + i, "在办" + i, State.CURRENT)));
        IntStream.range(0, ahead).forEach(i -> stops.add(new Stop("a" + i, "未办" + i, State.AHEAD)));
        return stops;
    }

    private List<String> bar(List<Stop> stops) {
        return new StepBar(wording, stops)
                .getChildren()
                .map(item -> item.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .toList();
    }

    @Test
    void a_short_process_is_shown_whole() {
        assertThat(bar(steps(2, 1, 3))).containsExactly("已办0", "已办1", "在办0", "未办0", "未办1", "未办2");
    }

    @Test
    void a_long_one_is_folded_to_seven_parts_around_the_current_step() {
        List<String> parts = bar(steps(8, 1, 9));
        assertThat(parts).hasSizeLessThanOrEqualTo(7).contains("在办0", "已办7", "未办0");
        assertThat(parts.getFirst()).isEqualTo("已完成 6 步");
        assertThat(parts.getLast()).isEqualTo("其后 7 步");
    }

    @Test
    void no_step_is_lost_or_counted_twice() {
        for (int done = 0; done < 15; done++) {
            for (int ahead = 0; ahead < 15; ahead++) {
                int shown = bar(steps(done, 1, ahead)).stream()
                        .mapToInt(part -> part.matches(".*\\d+ 步") ? Integer.parseInt(part.replaceAll("\\D", "")) : 1)
                        .sum();
                assertThat(shown).as("%d done, %d ahead", done, ahead).isEqualTo(done + 1 + ahead);
            }
        }
    }
}
