package org.xieyue.agreements.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Function;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Asks for one text before something is done: why, or what it is called. */
class AskSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    AskSheet(AgreementWords words, String what, String label, Function<String, Answer<?>> act, Runnable done) {
        super(words.wording(), words.word(what));
        ErrorSummary errors = new ErrorSummary(words.wording());
        TextArea asked = new TextArea(words.word(label));
        asked.setWidthFull();
        add(errors, asked);
        primary(words.wording(), words.word(what), () -> {
            Answer<?> answer = act.apply(asked.getValue());
            if (answer.isDone()) {
                close();
                done.run();
            } else {
                errors.show(answer.reasons(), Map.of("reason", asked, "title", asked));
            }
        });
    }
}
