package org.xieyue.shared;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words by which people look for a name: the name itself, its pinyin and the initials ({@code 张三}: zhangsan, zs). */
public final class SearchWords {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private SearchWords() {}

    /** Lower-case words separated by blanks, each once. */
    public static String of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            if (plain.isEmpty()) {
                continue;
            }
            words.add(plain);
            String[] syllables = PINYIN.transliterate(plain).trim().split("[^a-z0-9]+");
            StringBuilder whole = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (String syllable : syllables) {
                if (!syllable.isEmpty()) {
                    whole.append(syllable);
                    initials.append(syllable.charAt(0));
                }
            }
            words.add(whole.toString());
            words.add(initials.toString());
        }
        words.remove("");
        return String.join(" ", words);
    }
}
