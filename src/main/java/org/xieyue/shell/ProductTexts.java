package org.xieyue.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Texts;

/** Gives Vaadin our texts: Chinese unless the person chose English. */
@Component
class ProductTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    ProductTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.has(locale, key) ? texts.say(locale, key, params) : key;
    }
}
