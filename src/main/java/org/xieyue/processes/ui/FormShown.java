package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.xieyue.processes.forms.FormFile;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** How a form will be seen: by whom it asks, in either language, at a desk or on a phone. */
final class FormShown extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final transient FormPreview preview;
    private final String name;
    private final Div shown = new Div();
    private transient byte[] content = new byte[0];
    private Locale language;

    FormShown(Wording wording, FormPreview preview, String name) {
        this.wording = wording;
        this.preview = preview;
        this.name = name;
        this.language = wording.locale();
        addClassName("form-preview");
        shown.addClassName("form-shown");
        shown.setId("form-shown");
        Div choices = new Div(tongue(), width());
        choices.addClassNames("row", "wrap");
        add(new Card(wording.say("studio.form.preview")).beside(choices), shown);
    }

    private Button tongue() {
        Button other = new Button(otherLanguage());
        other.setId("form-language");
        other.addClickListener(click -> {
            language = isChinese() ? Texts.ENGLISH : Texts.CHINESE;
            other.setText(otherLanguage());
            show(content);
        });
        return other;
    }

    private boolean isChinese() {
        return language.equals(Texts.CHINESE);
    }

    private String otherLanguage() {
        return wording.say(isChinese() ? "studio.form.inEnglish" : "studio.form.inChinese");
    }

    private Button width() {
        Button width = new Button(wording.say("studio.form.phone"));
        width.setId("form-width");
        width.addClickListener(click -> {
            boolean phone = !shown.hasClassName("as-on-a-phone");
            shown.setClassName("as-on-a-phone", phone);
            width.setText(wording.say(phone ? "studio.form.wide" : "studio.form.phone"));
        });
        return width;
    }

    void show(byte[] now) {
        content = now.clone();
        shown.removeAll();
        shown.getElement().setAttribute("lang", language.toLanguageTag());
        shown.add(FormFile.read(name, content)
                .understood()
                .map(form -> preview.of(form, language))
                .orElseGet(() -> (Component) new Paragraph(wording.say("studio.form.notYet"))));
    }
}
