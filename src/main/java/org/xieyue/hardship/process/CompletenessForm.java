package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.CheckPapers;
import org.xieyue.hardship.PaperItem;
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

/** Ticks exactly what is missing, each item with a reason. */
@Component
class CompletenessForm implements TaskForm {

    private static final int FIELDS_A_STEP = 7;

    private final CheckPapers checkPapers;

    CompletenessForm(CheckPapers checkPapers) {
        this.checkPapers = checkPapers;
    }

    @Override
    public String key() {
        return "hardship/completeness";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        List<Option> items = new ArrayList<>();
        for (PaperItem item : PaperItem.values()) {
            items.add(new Option(item.key(), null));
        }
        fields.add(of("missing", Type.MULTI_CHOICE).choices(items));
        int asked = 0;
        for (PaperItem item : PaperItem.values()) {
            fields.add(of(reasonField(item), Type.TEXT).between(0, 200).onStep(2 + asked++ / FIELDS_A_STEP));
        }
        return new FormContract(
                key(), fields, List.of(Outcome.primary("papers-complete"), Outcome.other("papers-return")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        List<String> ticked = values.choices("missing");
        if (submission.outcome().equals("papers-complete")) {
            return ticked.isEmpty()
                    ? FormValues.decided(checkPapers.accept(submission.caseId()), "complete")
                    : Answer.refused(Refusal.ofField("missing", "hardship.completeButMissing"));
        }
        Map<PaperItem, String> missing = new EnumMap<>(PaperItem.class);
        for (PaperItem item : PaperItem.values()) {
            String reason = values.text(reasonField(item));
            if (ticked.contains(item.key())) {
                missing.put(item, reason);
            } else if (!reason.isEmpty()) {
                return Answer.refused(Refusal.ofField(reasonField(item), "hardship.reasonWithoutTick"));
            }
        }
        return FormValues.decided(checkPapers.sendBack(submission.caseId(), missing), "return");
    }

    private static String reasonField(PaperItem item) {
        return "reason_" + item.key();
    }
}
