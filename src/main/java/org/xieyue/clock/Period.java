package org.xieyue.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A legal period as the rules write it: {@code 20d} calendar days, {@code 10wd} working days, {@code 12m} months. */
public record Period(int amount, Unit unit) {

    public enum Unit {
        CALENDAR_DAYS("d"),
        WORKING_DAYS("wd"),
        MONTHS("m");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,4})(wd|d|m)");

    public Period {
        if (amount < 0) {
            throw new IllegalArgumentException("A period is not negative: " + amount);
        }
    }

    public static Period calendarDays(int days) {
        return new Period(days, Unit.CALENDAR_DAYS);
    }

    public static Period workingDays(int days) {
        return new Period(days, Unit.WORKING_DAYS);
    }

    public static boolean isValid(String text) {
        return SYNTAX.matcher(text).matches();
    }

    public static Period parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a period such as 20d, 10wd or 12m: " + text);
        }
        for (Unit unit : Unit.values()) {
            if (unit.suffix.equals(matcher.group(2))) {
                return new Period(Integer.parseInt(matcher.group(1)), unit);
            }
        }
        throw new IllegalStateException("No unit " + matcher.group(2));
    }

    @Override
    public String toString() {
        return amount + unit.suffix;
    }
}
