package org.xieyue.negotiation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xieyue.negotiation.ui.LineLabels.Label;

class LabelsOfALineTest {

    private static final int HEIGHT = 120;
    private static final int GAP = 14;

    private static List<Integer> laid(int... wanted) {
        LineLabels labels = new LineLabels(HEIGHT, GAP);
        for (int i = 0; i < wanted.length; i++) {
            labels.add("figure " + i, "ours", wanted[i]);
        }
        return labels.laid().stream().map(Label::y).toList();
    }

    @Test
    void labels_with_room_stay_where_they_belong() {
        assertThat(laid(20, 60, 100)).containsExactly(20, 60, 100);
    }

    @Test
    void two_that_would_cover_each_other_move_apart_evenly() {
        assertThat(laid(60, 62)).containsExactly(54, 68);
    }

    @Test
    void one_far_away_is_not_moved_by_a_crowd_elsewhere() {
        assertThat(laid(20, 70, 71, 72)).startsWith(20).containsExactly(20, 57, 71, 85);
    }

    @Test
    void at_the_edges_they_move_inwards() {
        assertThat(laid(0, 2)).containsExactly(7, 21);
        assertThat(laid(118, 120)).containsExactly(99, 113);
    }

    @Test
    void the_same_figure_of_both_sides_stands_once() {
        LineLabels labels = new LineLabels(HEIGHT, GAP);
        labels.add("20", "ours", 60);
        labels.add("20", "theirs", 60);
        assertThat(labels.laid()).containsExactly(new Label("20", "both", 60, 60));
    }

    @Test
    void no_two_ever_cover_each_other() {
        Random random = new Random(8);
        for (int run = 0; run < 2000; run++) {
            int[] wanted = random.ints(1 + random.nextInt(6), 0, HEIGHT + 1).toArray();
            List<Integer> y = laid(wanted);
            for (int i = 0; i < y.size(); i++) {
                assertThat(y.get(i)).isBetween(GAP / 2, HEIGHT - GAP / 2);
                assertThat(i == 0 ? GAP : y.get(i) - y.get(i - 1)).isGreaterThanOrEqualTo(GAP);
            }
        }
    }
}
