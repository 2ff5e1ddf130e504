package org.xieyue.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingCasesByWordTest {

    @Test
    void a_chinese_name_is_stored_as_its_pairs_so_that_every_part_of_it_finds() {
        assertThat(Lexemes.of("张三丰")).isEqualTo("张三 三丰 丰");
    }

    @Test
    void one_character_finds_by_the_beginning_of_a_pair_and_three_by_two_pairs() {
        assertThat(Lexemes.question("三")).isEqualTo("'三':*");
        assertThat(Lexemes.question("张三")).isEqualTo("'张三':*");
        assertThat(Lexemes.question("张三丰")).isEqualTo("'张三' & '三丰'");
    }

    @Test
    void a_case_number_is_found_by_its_parts_with_and_without_zeros() {
        assertThat(Lexemes.of("HB-2026-0417").split(" ")).contains("hb", "2026", "0417", "417");
        assertThat(Lexemes.question("HB-2026-04")).isEqualTo("'hb':* & '2026':* & '04':*");
    }

    @Test
    void signs_that_mean_something_to_the_database_are_left_out() {
        assertThat(Lexemes.question("zs' | '!:*\\ & (")).isEqualTo("'zs':*");
        assertThat(Lexemes.question("' & '")).isEmpty();
    }

    @Test
    void a_text_without_any_word_is_still_storable() {
        assertThat(Lexemes.of("", " · ")).isEqualTo("-");
    }
}
