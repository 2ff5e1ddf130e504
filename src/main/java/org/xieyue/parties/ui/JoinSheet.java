package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.documents.DocumentRow;
import org.xieyue.employers.EmployerId;
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
    private final Select<DocumentRow> authority = new Select<>();
    private final IntegerField workers = new IntegerField();
    private final Checkbox large = new Checkbox();
    private final ErrorSummary errors;

    JoinSheet(PartyKit kit, CaseId caseId, PartyEmployer employer, Runnable done) {
        super(kit.wording(), kit.word("join") + " · " + kit.employer(employer.employer()));
        this.kit = kit;
        this.caseId = caseId;
        this.employer = employer;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        Papers.choose(authority, kit, caseId, kit.word("authority"), kit.word("mandate.hint"));
        workers.setLabel(kit.word("workers"));
        workers.setValue(employer.coveredWorkers() > 0 ? employer.coveredWorkers() : null);
        large.setLabel(kit.word("large"));
        large.setValue(employer.aboveScale());
        Div form = new Div(errors, authority, workers, large);
        form.addClassName("stack");
        add(form);
        primary(kit.wording(), kit.word("join"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("authority", authority, "workers", workers);
        errors.clear(fields);
        DocumentRow paper = authority.getValue();
        if (paper == null) {
            errors.show(List.of(Refusal.ofField("authority", "parties.paper-missing")), fields);
            return;
        }
        Answer<EmployerId> answer = kit.admitEmployer()
                .join(
                        caseId,
                        employer.employer(),
                        paper.id(),
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
