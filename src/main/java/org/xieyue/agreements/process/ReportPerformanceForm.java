package org.xieyue.agreements.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.agreements.RunPerformance;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The check was reported to the congress, or to all workers. */
@Component
class ReportPerformanceForm implements TaskForm {

    private final RunPerformance performance;
    private final BusinessClock clock;

    ReportPerformanceForm(RunPerformance performance, BusinessClock clock) {
        this.performance = performance;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "agreements/report";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("congress", Type.TEXT).mandatory().between(1, 80),
                        of("reportedOn", Type.DATE).mandatory().with(clock.today())),
                List.of(Outcome.primary("performance-reported")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        PerformanceForm values = new PerformanceForm(submission.values());
        return switch (performance.report(submission.caseId(), values.text("congress"), values.day("reportedOn"))) {
            case Answer.Done<Instant>(Instant next) ->
                Answer.done(Vars.of(ContractPerformance.DECISION, "reported")
                        .and(ContractPerformance.CHECK_OPENS_AT, next));
            case Answer.Refused<Instant>(var reasons) -> Answer.refused(reasons);
        };
    }
}
