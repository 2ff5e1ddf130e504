package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.ProposalId;
import org.xieyue.congress.SubmitProposal;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** One matter, why, and what should be done. */
class ProposalSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient CongressId congress;
    private final transient SubmitProposal submitProposal;
    private final transient Runnable done;
    private final TextField matter = new TextField();
    private final TextArea reason = new TextArea();
    private final TextArea suggestion = new TextArea();
    private final ErrorSummary errors;

    ProposalSheet(CongressId congress, SubmitProposal submitProposal, CongressWords words, Runnable done) {
        super(words.wording(), words.word("propose"));
        this.congress = congress;
        this.submitProposal = submitProposal;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        matter.setLabel(words.word("matter"));
        matter.setHelperText(words.word("matter.hint"));
        reason.setLabel(words.word("reason"));
        suggestion.setLabel(words.word("suggestion"));
        matter.setWidthFull();
        reason.setWidthFull();
        suggestion.setWidthFull();
        reason.setMinRows(3);
        suggestion.setMinRows(3);
        Div form = new Div(errors, new Paragraph(words.word("propose.about")), matter, reason, suggestion);
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("hand-in"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("matter", matter, "reason", reason, "suggestion", suggestion);
        errors.clear(fields);
        SubmitProposal.NewProposal proposal =
                new SubmitProposal.NewProposal(matter.getValue(), reason.getValue(), suggestion.getValue());
        switch (submitProposal.submit(congress, proposal)) {
            case Answer.Done<ProposalId> submitted -> {
                close();
                done.run();
            }
            case Answer.Refused<ProposalId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
