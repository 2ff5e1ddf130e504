package org.xieyue.notices.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.xieyue.notices.NoticeRow;
import org.xieyue.notices.ObjectionRow;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Takes down what somebody objects to one item. */
class ObjectionSheet extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient NoticeRow notice;
    private final transient RaiseObjection raiseObjection;
    private final transient Runnable done;
    private final TextArea text = new TextArea();
    private final ErrorSummary errors;

    ObjectionSheet(NoticeRow notice, RaiseObjection raiseObjection, Wording wording, Runnable done) {
        super(wording, wording.say("notices.object.title"));
        this.notice = notice;
        this.raiseObjection = raiseObjection;
        this.done = done;
        errors = new ErrorSummary(wording);
        text.setLabel(wording.say("notices.object.text"));
        text.setHelperText(wording.say("notices.object.hint"));
        text.setMaxLength(LONGEST);
        text.setMinRows(4);
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        Div form = new Div(errors, new Paragraph(notice.text()), text);
        form.addClassName("stack");
        add(form);
        primary(wording, wording.say("notices.object.send"), this::send);
    }

    private void send() {
        Map<String, TextArea> fields = Map.of("text", text);
        errors.clear(fields);
        switch (raiseObjection.raise(notice.id(), text.getValue())) {
            case Answer.Done<ObjectionRow> raised -> {
                close();
                done.run();
            }
            case Answer.Refused<ObjectionRow>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
