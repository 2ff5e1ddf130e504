package org.xieyue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void a_name_keeps_its_family_name() {
        assertThat(Mask.name("张三丰")).isEqualTo("张某某");
        assertThat(Mask.name("李四")).isEqualTo("李某");
        assertThat(Mask.name("王")).isEqualTo("王");
        assertThat(Mask.name(" 欧阳修 ")).isEqualTo("欧阳某");
        assertThat(Mask.name("欧阳")).isEqualTo("欧某");
        assertThat(Mask.name("𠮷田")).isEqualTo("𠮷某");
        assertThat(Mask.name("买买提·艾力")).isEqualTo("买某某·某某");
        assertThat(Mask.name("")).isEmpty();
    }

    @Test
    void a_number_keeps_what_its_owner_recognises() {
        assertThat(Mask.nationalId("34060219800101421X")).isEqualTo("340602********421X");
        assertThat(Mask.bankCard("6222020200112233445")).isEqualTo("***************3445");
        assertThat(Mask.phone("13812345678")).isEqualTo("138****5678");
    }

    @Test
    void a_number_that_is_too_short_is_hidden_as_a_whole() {
        assertThat(Mask.nationalId("340602421X")).isEqualTo("**********");
        assertThat(Mask.phone("1234567")).isEqualTo("*******");
        assertThat(Mask.bankCard("1234")).isEqualTo("****");
    }
}
