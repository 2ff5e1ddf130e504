package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Optional;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Wording;

/** The pages of an application on which something is filled in, one a step. */
final class StepPages {

    private final Wording wording;
    private final FormFields fields;

    StepPages(Wording wording, FormFields fields) {
        this.wording = wording;
        this.fields = fields;
    }

    String title(int step) {
        return fields.onStep(step).stream()
                .flatMap(field -> Optional.ofNullable(field.words()).stream())
                .flatMap(words -> Optional.ofNullable(words.screen()).stream())
                .findFirst()
                .map(wording::say)
                .orElseGet(() -> wording.sayOr(
                        TextKey.ofForm(fields.contract().key()) + ".step." + step,
                        wording.say("tasks.ui.apply.step", step)));
    }

    /** Which of how many. */
    Component place(List<Integer> steps, int step) {
        return PageParts.softly(wording.say("tasks.ui.apply.place", steps.indexOf(step) + 1, steps.size()));
    }

    H1 heading(int step) {
        return new H1(title(step));
    }

    Div column(int step) {
        Div column = new Div();
        column.addClassNames("stack", "form");
        column.add(fields.laidOut(step));
        return column;
    }

    Button next(Runnable action) {
        return PageParts.primary(wording.say("tasks.ui.apply.continue"), action);
    }
}
