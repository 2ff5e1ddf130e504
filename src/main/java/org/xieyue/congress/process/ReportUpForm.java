package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.ConcludeSession;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The resolution has gone to the next higher union. */
@Component
class ReportUpForm implements TaskForm {

    private final ConcludeSession conclude;

    ReportUpForm(ConcludeSession conclude) {
        this.conclude = conclude;
    }

    @Override
    public String key() {
        return "congress/report-up";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(of("number", Type.TEXT).mandatory().between(1, 80)),
                List.of(Outcome.primary("report-sent")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        return FormValues.decided(
                conclude.report(submission.caseId(), new FormValues(submission.values()).text("number")), "reported");
    }
}
