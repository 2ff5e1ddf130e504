package org.xieyue.negotiation;

import java.text.Normalizer;

/** Differences that change nothing: punctuation, blanks, width of characters. */
final class FormOnly {

    private FormOnly() {}

    static boolean differ(String one, String other) {
        return !one.equals(other) && bare(one).equals(bare(other));
    }

    /** Points and signs within numbers count: 1.5 is not 15. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?<![0-9])\\p{P}|\\p{P}(?![0-9])|\\s", "");
    }
}
