package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Objects;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.DelegateRow;
import org.xieyue.congress.RecallDelegate;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Ends a mandate: recalled by the ward, or left. */
class RecallSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient DelegateRow delegate;
    private final transient RecallDelegate recallDelegate;
    private final transient Runnable done;
    private final RadioButtonGroup<String> how = new RadioButtonGroup<>();
    private final IntegerField workers = new IntegerField();
    private final IntegerField inFavour = new IntegerField();
    private final ErrorSummary errors;

    RecallSheet(DelegateRow delegate, RecallDelegate recallDelegate, CongressWords words, Runnable done) {
        super(words.wording(), words.word("end-mandate.of", delegate.name()));
        this.delegate = delegate;
        this.recallDelegate = recallDelegate;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        how.setLabel(words.word("how-ended"));
        how.setItems("LEFT", "RECALLED");
        how.setItemLabelGenerator(one -> words.word("ended." + one));
        how.setValue("LEFT");
        how.addValueChangeListener(change -> recalled());
        workers.setLabel(words.word("vote.workers"));
        inFavour.setLabel(words.word("recall.in-favour"));
        Div form = new Div(errors, new Paragraph(words.word("end-mandate.about")), how, workers, inFavour);
        form.addClassName("stack");
        add(form);
        recalled();
        primary(words.wording(), words.word("end-mandate"), this::save);
    }

    private void recalled() {
        boolean recall = "RECALLED".equals(how.getValue());
        workers.setVisible(recall);
        inFavour.setVisible(recall);
    }

    private void save() {
        Map<String, Component> fields = Map.of("inFavour", inFavour);
        errors.clear(fields);
        Answer<DelegateId> ended = "RECALLED".equals(how.getValue())
                ? recallDelegate.recall(
                        delegate.id(),
                        Objects.requireNonNullElse(workers.getValue(), 0),
                        Objects.requireNonNullElse(inFavour.getValue(), 0))
                : recallDelegate.leave(delegate.id());
        switch (ended) {
            case Answer.Done<DelegateId> over -> {
                close();
                done.run();
            }
            case Answer.Refused<DelegateId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
