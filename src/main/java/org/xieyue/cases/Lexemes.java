package org.xieyue.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How cases are found by word. Chinese has no blanks, so a run of characters is stored as its pairs ({@code 张三丰}: 张三,
 * 三丰, 丰) and asked for in the same way; a Latin word or number is found by its beginning.
 */
public final class Lexemes {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int MOST_WORDS_ASKED = 12;

    private Lexemes() {}

    /** All lexemes of these texts, separated by one blank each; at least one. */
    public static String of(String... texts) {
        Set<String> lexemes = new LinkedHashSet<>();
        for (String text : texts) {
            for (String run : runs(text)) {
                if (isHan(run)) {
                    for (int i = 0; i < run.length(); i++) {
                        lexemes.add(run.substring(i, Math.min(i + 2, run.length())));
                    }
                } else {
                    lexemes.add(run);
                    lexemes.add(run.replaceFirst("^0+(?=.)", ""));
                }
            }
        }
        return lexemes.isEmpty() ? "-" : String.join(" ", lexemes);
    }

    /** The question in PostgreSQL's {@code tsquery} syntax; empty when the text holds no word at all. */
    public static String question(String text) {
        List<String> words = new ArrayList<>();
        for (String run : runs(text)) {
            if (isHan(run) && run.length() > 2) {
                for (int i = 0; i < run.length() - 1; i++) {
                    words.add("'" + run.substring(i, i + 2) + "'");
                }
            } else {
                words.add("'" + run + "':*");
            }
        }
        return String.join(" & ", words.subList(0, Math.min(words.size(), MOST_WORDS_ASKED)));
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher matcher = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }

    private static boolean isHan(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
