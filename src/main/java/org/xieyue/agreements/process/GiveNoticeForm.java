package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The labour authority has been told that a contract ended early. */
@Component
class GiveNoticeForm implements TaskForm {

    private final RunPerformance performance;

    GiveNoticeForm(RunPerformance performance) {
        this.performance = performance;
    }

    @Override
    public String key() {
        return "agreements/notice";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("number", Type.TEXT).mandatory().between(1, 80),
                        of("on", Type.DATE).mandatory()),
                List.of(Outcome.primary("notice-given")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        PerformanceForm values = new PerformanceForm(submission.values());
        return PerformanceForm.decided(
                performance.giveNotice(submission.caseId(), values.text("number"), values.day("on")), "noticed");
    }
}
