package org.xieyue.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An 18-character citizen identification number with a right check character (GB 11643-1999, ISO 7064 MOD 11-2). */
public record NationalId(String value) {

    /** What is wrong with a number that somebody typed. */
    public enum Flaw {
        SHAPE,
        REGION,
        BIRTH_DATE,
        CHECK_DIGIT
    }

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    public NationalId {
        value = normalise(value);
        Flaw flaw = flawOf(value).orElse(null);
        if (flaw != null) {
            throw new IllegalArgumentException("Not a citizen identification number: " + flaw);
        }
    }

    /** The first flaw, or empty for a right number. */
    public static Optional<Flaw> flawOf(String text) {
        String number = normalise(text);
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of(Flaw.SHAPE);
        }
        int province = Integer.parseInt(number.substring(0, 2));
        if (province < 11 || province > 82) {
            return Optional.of(Flaw.REGION);
        }
        if (birthDate(number).isEmpty()) {
            return Optional.of(Flaw.BIRTH_DATE);
        }
        return number.charAt(17) == checkCharacter(number) ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    /** The check character for the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate bornOn() {
        return birthDate(value).orElseThrow();
    }

    private static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return date.isBefore(OLDEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Never shows the number: it might reach a log. */
    @Override
    public String toString() {
        return "NationalId[" + value.substring(0, 6) + "********" + value.substring(14) + "]";
    }
}
