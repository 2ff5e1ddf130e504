package org.xieyue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void a_chinese_name_is_found_by_itself_its_pinyin_and_its_initials() {
        assertThat(SearchWords.of("张三丰").split(" ")).containsExactly("张三丰", "zhangsanfeng", "zsf");
    }

    @Test
    void a_case_number_stays_whole() {
        assertThat(SearchWords.of("HB-2026-0417")).startsWith("hb-2026-0417");
    }
}
