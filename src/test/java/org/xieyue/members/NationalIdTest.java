package org.xieyue.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTest {

    @Test
    void the_standard_s_own_example_is_right() {
        assertThat(NationalId.flawOf("11010519491231002X")).isEmpty();
        assertThat(new NationalId("11010519491231002x").bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK_DIGIT",
        "11010519491331002X, BIRTH_DATE",
        "11010519490229002X, BIRTH_DATE",
        "99010519491231002X, REGION",
        "1101051949123100, SHAPE",
        "11010519491231002Y, SHAPE",
        "'', SHAPE",
    })
    void a_wrong_number_says_what_is_wrong(String number, NationalId.Flaw flaw) {
        assertThat(NationalId.flawOf(number)).contains(flaw);
    }

    @Test
    void a_number_does_not_show_itself_in_a_log() {
        assertThat(new NationalId("11010519491231002X").toString()).doesNotContain("19491231");
    }
}
