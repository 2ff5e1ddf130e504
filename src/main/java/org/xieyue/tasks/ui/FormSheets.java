package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;

/**
 * Shows a form with the very parts of the pages on which it is filled in, where there is no task or case yet: nothing is kept,
 * and no file is taken.
 */
@org.springframework.stereotype.Component
public class FormSheets {

    private final Wording wording;
    private final ComponentTexts texts;

    FormSheets(Wording wording, ComponentTexts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /** As the holder of a task sees it. */
    public Component task(FormContract contract, Locale language) {
        Wording said = wording.in(language);
        TaskSheet sheet = new TaskSheet(said, texts.in(language), new Nowhere(), contract);
        sheet.withPhrases(() -> {});
        Card card = new Card(said.say("tasks.ui.preview.task"), sheet.stack(), sheet.outcomes(chosen -> {}));
        card.addClassName("decide");
        return card;
    }

    /** As an applicant sees it, one page below the other. */
    public Component start(FormContract contract, Locale language) {
        Wording said = wording.in(language);
        FormFields fields = new FormFields(contract, new FieldFactory(said, texts.in(language), new Nowhere()));
        StepPages pages = new StepPages(said, fields);
        Div all = new Div();
        all.addClassNames("stack", "pages");
        List<Integer> steps = fields.steps();
        for (int step : steps) {
            Div page = new Div();
            page.addClassNames("page", "apply");
            page.add(pages.place(steps, step), pages.heading(step), pages.column(step));
            page.add(PageParts.dock(pages.next(() -> {})));
            all.add(page);
        }
        return all;
    }

    private record Nowhere() implements UploadTarget {

        @Override
        public Answer<Uploaded> upload(String kind, String fileName, byte[] content) {
            return Answer.refused(Refusal.of("tasks.preview"));
        }

        @Override
        public List<Uploaded> there() {
            return List.of();
        }
    }
}
