package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.ApproveAid;
import org.xieyue.hardship.RefuseAid;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Approves the amount and chooses the budget line, sends back to the county, or refuses. */
@Component
class ApproveForm implements TaskForm {

    private final ApproveAid approve;
    private final RefuseAid refuse;
    private final OpenLines lines;

    ApproveForm(ApproveAid approve, RefuseAid refuse, OpenLines lines) {
        this.approve = approve;
        this.refuse = refuse;
        this.lines = lines;
    }

    @Override
    public String key() {
        return "hardship/approve";
    }

    @Override
    public List<List<String>> after() {
        return List.of(List.of("hardship/home-visit"), List.of("hardship/county-review"));
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        List<Option> open = lines.of(caseId);
        if (!open.isEmpty()) {
            fields.add(of("budgetLine", Type.CHOICE)
                    .mandatory()
                    .choices(open)
                    .with(open.getFirst().value()));
        }
        fields.add(ApplicationFields.unrelated());
        return new FormContract(
                key(),
                fields,
                List.of(
                        Outcome.primary("approve"),
                        Outcome.withReason("approval-return"),
                        Outcome.withReason("approval-refuse")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        if (!values.yes("unrelated")) {
            return Answer.refused(Refusal.ofField("unrelated", "hardship.relativeLeavesTask"));
        }
        CaseId id = submission.caseId();
        return switch (submission.outcome()) {
            case "approval-return" -> FormValues.decided(approve.sendBack(id), "return");
            case "approval-refuse" -> FormValues.decided(refuse.decide(id, submission.opinion()), "refuse");
            default -> FormValues.decided(approve.approve(id, line(values)), "approve");
        };
    }

    private static @Nullable UUID line(FormValues values) {
        String chosen = values.text("budgetLine");
        return chosen.isEmpty() ? null : UUID.fromString(chosen);
    }
}
