package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;

/** The reason that goes with a decision, and ready sentences for it. */
class OpinionField extends TextArea {

    private static final int PAUSE_MILLIS = 1_000;

    private final transient Wording wording;

    OpinionField(Wording wording) {
        this.wording = wording;
    }

    void prepare(FormContract contract) {
        boolean asked = contract.outcomes().stream().anyMatch(FormContract.Outcome::opinionRequired);
        String own = TextKey.ofForm(contract.key()) + ".opinion";
        setLabel(wording.say(wording.has(own) ? own : asked ? "tasks.ui.opinion.asked" : "tasks.ui.opinion"));
        setWidthFull();
        setMinRows(2);
        setMaxLength(5_000);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
    }

    /** Ready sentences; a click adds one to the opinion. */
    Component phrases(FormContract contract, Runnable changed) {
        Div row = new Div();
        row.addClassNames("row", "wrap", "phrases");
        String own = "phrase." + contract.key().replace('/', '.') + ".";
        boolean asked = contract.outcomes().stream().anyMatch(FormContract.Outcome::opinionRequired);
        String base = wording.has(own + 1) || !asked ? own : "tasks.ui.phrase.";
        for (int number = 1; wording.has(base + number); number++) {
            String phrase = wording.say(base + number);
            NativeButton button = new NativeButton(phrase, click -> {
                setValue(getValue().isBlank() ? phrase : getValue() + "\n" + phrase);
                changed.run();
            });
            button.addClassNames("tag", "phrase");
            row.add(button);
        }
        return row;
    }
}
