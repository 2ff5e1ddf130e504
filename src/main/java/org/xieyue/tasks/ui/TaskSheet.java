package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract;

/** What a task asks for, on the screen: its fields, the reason below them, and a button for each way to end it. */
final class TaskSheet {

    private final Wording wording;
    private final FormContract contract;
    private final FormFields fields;
    private final OpinionField opinion;
    private final Div stack = new Div();

    TaskSheet(Wording wording, ComponentTexts texts, UploadTarget uploads, FormContract contract) {
        this.wording = wording;
        this.contract = contract;
        fields = new FormFields(contract, new FieldFactory(wording, texts, uploads));
        opinion = new OpinionField(wording);
        opinion.prepare(contract);
        stack.addClassNames("stack", "form");
        fields.laidOut().forEach(stack::add);
        stack.add(opinion);
    }

    FormContract contract() {
        return contract;
    }

    FormFields fields() {
        return fields;
    }

    OpinionField opinion() {
        return opinion;
    }

    /** All that is filled in. */
    Div stack() {
        return stack;
    }

    /** Ready sentences for the reason, for whoever writes it. */
    void withPhrases(Runnable changed) {
        stack.add(opinion.phrases(contract, changed));
    }

    OutcomeButtons outcomes(SerializableConsumer<String> chosen) {
        return new OutcomeButtons(wording, contract, chosen);
    }
}
