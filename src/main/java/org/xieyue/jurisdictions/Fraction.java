package org.xieyue.jurisdictions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share as the rules write it, such as {@code 2/3}; at most one. */
public record Fraction(int above, int below) {

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    public Fraction {
        if (above <= 0 || above > below) {
            throw new IllegalArgumentException("Not a share of at most one: " + above + "/" + below);
        }
    }

    static boolean isValid(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int above = Integer.parseInt(parts.group(1));
        return above > 0 && above <= Integer.parseInt(parts.group(2));
    }

    static Fraction parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a fraction such as 2/3: " + text);
        }
        return new Fraction(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** The least whole number that is at least this share: 2/3 of 140 are 94. */
    public int leastOf(int whole) {
        return Math.toIntExact(Math.ceilDiv((long) whole * above, (long) below));
    }

    /** The greatest whole number that is at most this share: 1/5 of 140 are 28. */
    public int mostOf(int whole) {
        return Math.toIntExact(Math.floorDiv((long) whole * above, (long) below));
    }

    @Override
    public String toString() {
        return above + "/" + below;
    }
}
