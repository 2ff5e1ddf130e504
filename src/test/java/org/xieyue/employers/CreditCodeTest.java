package org.xieyue.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Codes of GB 32100-2015. */
class CreditCodeTest {

    private static final String RIGHT = "91350100M000100Y43";

    @Test
    void the_example_of_the_standard_is_right() {
        assertThat(CreditCode.flawOf(RIGHT)).isEmpty();
        assertThat(new CreditCode(" 91350100m000100y43 ").value()).isEqualTo(RIGHT);
    }

    @Test
    void every_single_wrong_character_is_found() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int place = 0; place < 18; place++) {
            for (int at = 0; at < alphabet.length(); at++) {
                char other = alphabet.charAt(at);
                if (other == RIGHT.charAt(place)) {
                    continue;
                }
                String wrong = RIGHT.substring(0, place) + other + RIGHT.substring(place + 1);
                assertThat(CreditCode.flawOf(wrong)).as(wrong).isPresent();
            }
        }
    }

    @Test
    void letters_that_look_like_digits_do_not_occur() {
        assertThat(CreditCode.flawOf("91350100I000100Y43")).contains(CreditCode.Flaw.SHAPE);
        assertThat(CreditCode.flawOf("9135010")).contains(CreditCode.Flaw.SHAPE);
    }

    @Test
    void a_wrong_code_cannot_be_made() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }
}
