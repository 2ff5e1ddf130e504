package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xieyue.convalescence.Draw.Applicant;
import org.xieyue.convalescence.Draw.Drawn;

class DrawingPlacesTest {

    private static final String SEED = "00".repeat(31) + "2a";

    private static List<Applicant> applicants(int many, int points, String group) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> new Applicant(number, points, group))
                .toList();
    }

    private static List<Integer> placed(List<Drawn> drawn) {
        return drawn.stream().filter(Drawn::placed).map(Drawn::number).toList();
    }

    @Test
    void the_same_seed_and_list_give_the_same_order_whatever_the_order_of_the_rows() {
        List<Applicant> list = applicants(200, 0, "Q1");
        List<Applicant> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Draw.draw(SEED, shuffled, 45, Map.of("Q1", 45)))
                .isEqualTo(Draw.draw(SEED, list, 45, Map.of("Q1", 45)));
    }

    @Test
    void another_seed_or_one_more_applicant_gives_another_order() {
        List<Integer> first = placed(Draw.draw(SEED, applicants(200, 0, "Q1"), 45, Map.of("Q1", 45)));
        assertThat(placed(Draw.draw(Draw.newSeed(), applicants(200, 0, "Q1"), 45, Map.of("Q1", 45))))
                .isNotEqualTo(first);
        assertThat(placed(Draw.draw(SEED, applicants(201, 0, "Q1"), 45, Map.of("Q1", 45))))
                .as("nobody can choose a lucky number beforehand")
                .isNotEqualTo(first);
    }

    @Test
    void everybody_stands_in_the_result_once_and_exactly_the_places_are_given() {
        List<Drawn> drawn = Draw.draw(SEED, applicants(1_000, 0, "Q1"), 45, Map.of("Q1", 1_000));
        assertThat(drawn).extracting(Drawn::number).doesNotHaveDuplicates().hasSize(1_000);
        assertThat(placed(drawn)).hasSize(45);
        assertThat(drawn.subList(0, 45)).allMatch(Drawn::placed);
    }

    @Test
    void more_points_go_before_any_luck() {
        List<Applicant> list = new ArrayList<>(applicants(50, 10, "Q1"));
        list.add(new Applicant(51, 40, "Q1"));
        assertThat(Draw.draw(SEED, list, 1, Map.of("Q1", 1)).getFirst().number())
                .isEqualTo(51);
    }

    @Test
    void a_quota_that_is_used_up_passes_the_place_to_the_next_of_another_quota() {
        List<Applicant> list = new ArrayList<>(applicants(20, 0, "Q1"));
        list.add(new Applicant(21, -1, "Q2"));
        List<Drawn> drawn = Draw.draw(SEED, list, 3, Map.of("Q1", 2, "Q2", 1));
        assertThat(placed(drawn)).hasSize(3).contains(21);
    }

    /** Each of ten applicants for five places is drawn about as often as any other. */
    @Test
    void over_many_seeds_nobody_is_favoured() {
        int[] won = new int[11];
        for (int i = 0; i < 4_000; i++) {
            placed(Draw.draw(Draw.hash("seed" + i), applicants(10, 0, "Q1"), 5, Map.of("Q1", 10)))
                    .forEach(number -> won[number]++);
        }
        assertThat(IntStream.rangeClosed(1, 10).map(number -> won[number]))
                .allMatch(times -> times > 1_850 && times < 2_150);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void fifty_thousand_applicants_are_drawn_while_one_waits() {
        assertThat(placed(Draw.draw(SEED, applicants(50_000, 0, "Q1"), 18_000, Map.of("Q1", 18_000))))
                .hasSize(18_000);
    }
}
