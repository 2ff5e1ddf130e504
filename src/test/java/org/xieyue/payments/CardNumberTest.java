package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardNumberTest {

    @Test
    void a_number_whose_digits_check_is_read_with_its_gaps() {
        assertThat(CardNumber.read("6222 0212 3456 7890 128").map(CardNumber::value))
                .isEqualTo(CardNumber.read("6222021234567890128").map(CardNumber::value));
        assertThat(CardNumber.read(PaymentStory.card())).isPresent();
    }

    @Test
    void one_wrong_digit_or_two_that_changed_places_are_found() {
        String right = PaymentStory.card();
        for (int i = 0; i < right.length(); i++) {
            char[] digits = right.toCharArray();
            digits[i] = digits[i] == '9' ? '0' : (char) (digits[i] + 1);
            assertThat(CardNumber.read(new String(digits))).as("digit " + i).isEmpty();
        }
    }

    @Test
    void too_short_too_long_and_other_signs_are_refused() {
        assertThat(CardNumber.read("")).isEmpty();
        assertThat(CardNumber.read("000000000000000")).isEmpty();
        assertThat(CardNumber.read("00000000000000000000")).isEmpty();
        assertThat(CardNumber.read("62220212345678901２8")).isEmpty();
        assertThat(CardNumber.read("6222021234567890a28")).isEmpty();
    }
}
