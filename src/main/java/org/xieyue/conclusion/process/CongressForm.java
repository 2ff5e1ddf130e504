package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.BringToCongress;
import org.xieyue.congress.CongressId;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Which congress decides about the draft. */
@Component
class CongressForm implements TaskForm {

    private final BringToCongress bringToCongress;

    CongressForm(BringToCongress bringToCongress) {
        this.bringToCongress = bringToCongress;
    }

    @Override
    public String key() {
        return "conclusion/congress";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Option> congresses = bringToCongress.congresses(caseId).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        return new FormContract(
                key(),
                List.of(
                        of("congress", Type.CHOICE).mandatory().choices(congresses),
                        of("sessionTitle", Type.TEXT).mandatory().between(1, 80)),
                List.of(Outcome.primary("conclusion-bring")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return FormValues.decided(
                bringToCongress.bring(
                        submission.caseId(),
                        CongressId.parse(values.text("congress")).value(),
                        values.text("sessionTitle")),
                "brought");
    }
}
