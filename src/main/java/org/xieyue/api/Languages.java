package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.xieyue.shared.Texts;

/** The language of an answer: what the request asks for in Accept-Language, else Chinese. */
final class Languages {

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null || wanted.isBlank()) {
            return Texts.CHINESE;
        }
        try {
            List<Locale> known = List.of(Texts.CHINESE, Locale.CHINESE, Texts.ENGLISH);
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wanted), known);
            return Texts.ENGLISH.equals(best) ? Texts.ENGLISH : Texts.CHINESE;
        } catch (IllegalArgumentException notALanguageRange) {
            return Texts.CHINESE;
        }
    }
}
