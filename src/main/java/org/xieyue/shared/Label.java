package org.xieyue.shared;

import java.util.Locale;

/** A name in both languages of the product. */
public record Label(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
