package org.xieyue.employers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unified social credit code (统一社会信用代码) with a right check character: GB 32100-2015, modulo 31. */
public record CreditCode(String value) {

    /** What is wrong with a code that somebody typed. */
    public enum Flaw {
        SHAPE,
        CHECK_DIGIT
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        value = normalise(value);
        Flaw flaw = flawOf(value).orElse(null);
        if (flaw != null) {
            throw new IllegalArgumentException("Not a unified social credit code: " + flaw);
        }
    }

    /** The first flaw, or empty for a right code. */
    public static Optional<Flaw> flawOf(String text) {
        String code = normalise(text);
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of(Flaw.SHAPE);
        }
        return code.charAt(17) == checkCharacter(code) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    /** The check character for the first 17 characters. */
    public static char checkCharacter(String characters) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(characters.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
