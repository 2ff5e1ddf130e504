package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xieyue.convalescence.GiveFeedback;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;

/** How it was, in a minute; what was said before can be changed. */
class FeedbackCard extends Card {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    FeedbackCard(TripId trip, GiveFeedback giveFeedback, TripWords words, Toasts toasts, Runnable done) {
        super(words.word("feedback"));
        addClassName("stack");
        Optional<GiveFeedback.Given> before = giveFeedback.mine(trip);
        RadioButtonGroup<Integer> score = new RadioButtonGroup<>(words.word("feedback.score"));
        score.setItems(List.of(5, 4, 3, 2, 1));
        score.setItemLabelGenerator(each -> words.word("feedback.score." + each));
        score.getElement().setAttribute("data-field", "score");
        TextArea remark = new TextArea(words.word("feedback.remark"));
        remark.setMaxLength(LONGEST);
        remark.setHelperText(words.word("feedback.anonymous"));
        remark.setWidthFull();
        remark.getElement().setAttribute("data-field", "remark");
        before.ifPresent(given -> {
            score.setValue(given.score());
            remark.setValue(given.remark());
        });
        ErrorSummary errors = new ErrorSummary(words.wording());
        Map<String, Component> fields = Map.of("score", score, "remark", remark);
        Button submit = new Button(words.word(before.isPresent() ? "feedback.again" : "feedback.submit"), click -> {
            errors.clear(fields);
            switch (giveFeedback.give(trip, Objects.requireNonNullElse(score.getValue(), 0), remark.getValue())) {
                case Answer.Done<TripId> given -> {
                    toasts.done("convalescence.ui.feedback.done");
                    done.run();
                }
                case Answer.Refused<TripId>(var reasons) -> errors.show(reasons, fields);
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClassName("thumb");
        submit.setId("give-feedback");
        add(
                before.isPresent()
                        ? new Paragraph(words.word("feedback.given"))
                        : new Paragraph(words.word("feedback.why")));
        add(errors, score, remark, submit);
    }
}
