package org.xieyue.processes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.xieyue.processes.CompareProcess;
import org.xieyue.shared.ui.Wording;

/** Says that another window draws now, and where what could not be saved here has gone. */
final class Overtaken extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final Span by = new Span();
    private final Div kept = new Div();

    Overtaken(Wording wording) {
        this.wording = wording;
        kept.addClassNames("row", "wrap");
        addClassNames("card", "stack", "said-warn");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(by, kept);
        clear();
    }

    void clear() {
        by.setText("");
        kept.removeAll();
        kept.setVisible(false);
        setVisible(false);
    }

    void by(String sentence) {
        by.setText(sentence);
        setVisible(true);
    }

    /** What was drawn here and not saved is this milestone. */
    void kept(String process, UUID milestone) {
        kept.removeAll();
        kept.add(
                new Span(wording.say("studio.unsaved.kept")),
                CompareView.link(
                        wording.say("studio.unsaved.see"), process, CompareProcess.COPY, milestone.toString()));
        kept.setVisible(true);
        setVisible(true);
    }

    /** Takes the focus if the board that had it is gone. */
    void focusInstead() {
        getElement().executeJs("if (document.activeElement === document.body) { this.focus(); }");
    }
}
