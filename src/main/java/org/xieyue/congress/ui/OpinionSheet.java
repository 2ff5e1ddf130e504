package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.xieyue.congress.HearOpinions;
import org.xieyue.congress.SessionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Takes down what a group says about the papers. */
class OpinionSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient SessionId session;
    private final transient HearOpinions hearOpinions;
    private final transient Runnable done;
    private final TextField group = new TextField();
    private final TextArea opinion = new TextArea();
    private final Checkbox serious = new Checkbox();
    private final ErrorSummary errors;

    OpinionSheet(SessionId session, HearOpinions hearOpinions, CongressWords words, Runnable done) {
        super(words.wording(), words.word("opinion.add"));
        this.session = session;
        this.hearOpinions = hearOpinions;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        group.setLabel(words.word("group"));
        opinion.setLabel(words.word("opinion"));
        opinion.setMinRows(4);
        opinion.setWidthFull();
        serious.setLabel(words.word("serious.label"));
        Div form = new Div(errors, group, opinion, serious);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.wording().say("ui.save"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("group", group, "opinion", opinion);
        errors.clear(fields);
        switch (hearOpinions.record(session, group.getValue(), opinion.getValue(), serious.getValue())) {
            case Answer.Done<SessionId> noted -> {
                close();
                done.run();
            }
            case Answer.Refused<SessionId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
