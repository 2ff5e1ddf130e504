package org.xieyue.services.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.ui.FormPreview;
import org.xieyue.services.process.DrawnFields;
import org.xieyue.shared.Label;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.ui.FormSheets;

/** Shows a drawn form as it is asked: the same contract, on the same parts of the same pages. */
@org.springframework.stereotype.Component
class DrawnFormPreview implements FormPreview {

    private final FormSheets sheets;
    private final Texts texts;

    DrawnFormPreview(FormSheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    @Override
    public Component of(DrawnForm form, Locale language) {
        return form.id().equals(DrawnForm.START)
                ? sheets.start(DrawnFields.start(form), language)
                : sheets.task(DrawnFields.task(form, Map.of(), () -> List.of(anyLine(language)), this::said), language);
    }

    /** Which lines there are depends on the union of the case. */
    private Option anyLine(Locale language) {
        return new Option("any", texts.say(language, "services.preview.line"));
    }

    private Label said(String key) {
        return new Label(texts.say(Texts.CHINESE, key), texts.say(Texts.ENGLISH, key));
    }
}
