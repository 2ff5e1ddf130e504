package org.xieyue.payments;

import java.util.Optional;
import java.util.regex.Pattern;

/** A bank card number of a person: 16 to 19 digits whose last one checks the others (ISO/IEC 7812, Luhn). */
record CardNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{16,19}");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000-]");

    /** Spaces and hyphens between the digits are allowed; empty for anything that no bank can have given out. */
    static Optional<CardNumber> read(String typed) {
        String digits = GAPS.matcher(typed).replaceAll("");
        return SHAPE.matcher(digits).matches() && isChecked(digits)
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Never shows the number: it might reach a log. */
    @Override
    public String toString() {
        return "CardNumber[…]";
    }
}
