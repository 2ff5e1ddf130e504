package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Clause;
import org.xieyue.clock.BusinessClock;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.RecordReview;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The authority's objection in writing; without one this task ends by itself when the review has ended. */
@Component
class ObjectionForm implements TaskForm {

    private final RecordReview recordReview;
    private final BusinessClock clock;

    ObjectionForm(RecordReview recordReview, BusinessClock clock) {
        this.recordReview = recordReview;
        this.clock = clock;
    }

    static List<Option> clauses(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> new Option(clause.key().value(), clause.number() + " " + clause.title()))
                .toList();
    }

    @Override
    public String key() {
        return "conclusion/objection";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("number", Type.TEXT).mandatory().between(1, 60),
                        of("servedOn", Type.DATE).mandatory().with(clock.today()),
                        of("clauses", Type.MULTI_CHOICE).mandatory().choices(clauses(recordReview.clauses(caseId))),
                        of("text", Type.LONG_TEXT).mandatory().between(1, 2000),
                        of("rule", Type.TEXT).between(0, 200),
                        documents("paper", "review-opinion")),
                List.of(Outcome.other("objection-record")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        return recordReview
                .object(
                        submission.caseId(),
                        values.text("number"),
                        values.date("servedOn", clock.today()),
                        values.choices("clauses"),
                        values.text("text"),
                        values.text("rule"),
                        values.document("paper"))
                .map(done -> Vars.of(ContractConclusion.CONCLUSION, ContractConclusion.RENEGOTIATE));
    }
}
