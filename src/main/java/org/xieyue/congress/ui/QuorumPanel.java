package org.xieyue.congress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xieyue.congress.Attendance;

/** How many are there, of how many, and what that means; read out when it changes. */
class QuorumPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CongressWords words;
    private final Span present = new Span();
    private final Span all = new Span();
    private final Span verdict = new Span();
    private final Span source = new Span();

    QuorumPanel(CongressWords words) {
        this.words = words;
        present.addClassName("big");
        all.addClassName("of");
        verdict.addClassName("verdict");
        verdict.getElement().setAttribute("role", "status");
        source.addClassNames("soft", "small");
        Div numbers = new Div(present, all);
        Div quorum = new Div(numbers, verdict);
        quorum.addClassName("quorum");
        add(quorum, source);
    }

    QuorumPanel show(Attendance now) {
        present.setText(String.valueOf(now.present()));
        all.setText(" / " + words.word("of-delegates", now.delegates(), now.quorum(), now.observers()));
        verdict.setText(words.verdict(now));
        verdict.removeClassNames("good", "late");
        verdict.addClassName(now.hasQuorum() ? "good" : "late");
        source.setText(words.wording().say(now.rules().attendance().citation()));
        return this;
    }
}
