package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** An employer joins with its authority, also late. */
class JoinSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private final transient CaseId caseId;
    private final transient PartyEmployer employer;
    private final transient Runnable done;
    private final PaperField authority;
    private final IntegerField workers = new IntegerField();
    private final Checkbox large = new Checkbox();
    private final ErrorSummary errors;

    JoinSheet(PartyKit kit, CaseId caseId, PartyEmployer employer, String word, Runnable done) {
        super(kit.wording(), kit.word(word) + " · " + kit.employer(employer.employer()));
        this.kit = kit;
        this.caseId = caseId;
        this.employer = employer;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        authority = new PaperField(kit, caseId, "authority", AdmitEmployer.AUTHORITY, true, errors);
        authority.choose(employer.authority());
        workers.setLabel(kit.word("workers"));
        workers.setValue(employer.coveredWorkers() > 0 ? employer.coveredWorkers() : null);
        large.setLabel(kit.word("large"));
        large.setValue(employer.aboveScale());
        Div form = new Div(errors, authority, workers, large);
        form.addClassName("stack");
        add(form);
        primary(kit.wording(), kit.word(word), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("authority", authority.field(), "workers", workers);
        errors.clear(fields);
        DocumentId paper = authority.chosen();
        if (paper == null) {
            errors.show(List.of(Refusal.ofField("authority", "parties.paper-missing")), fields);
            return;
        }
        Answer<EmployerId> answer = kit.admitEmployer()
                .join(
                        caseId,
                        employer.employer(),
                        paper,
                        Objects.requireNonNullElse(workers.getValue(), 0),
                        large.getValue());
        switch (answer) {
            case Answer.Done<EmployerId> joined -> {
                close();
                done.run();
            }
            case Answer.Refused<EmployerId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
