package org.xieyue.hardship.process;

import static org.xieyue.tasks.FormContract.Field.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.documents.DocumentId;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.PaperItem;
import org.xieyue.hardship.RepairApplication;
import org.xieyue.hardship.RepairApplication.Changes;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.TaskForm;

/** Shows only what was returned. */
@Component
class RepairForm implements TaskForm {

    private final AidFiles files;
    private final RepairApplication repair;

    RepairForm(AidFiles files, RepairApplication repair) {
        this.files = files;
        this.repair = repair;
    }

    @Override
    public String key() {
        return "hardship/repair";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        int step = 1;
        for (PaperItem item : returned(caseId)) {
            List<Field> part = fields(item, step);
            fields.addAll(part);
            step = part.getLast().step() + 1;
        }
        return new FormContract(key(), fields, List.of(Outcome.primary("repaired")));
    }

    private static List<Field> fields(PaperItem item, int step) {
        return switch (item) {
            case HOUSEHOLD -> ApplicationFields.household(step);
            case CONTACT -> ApplicationFields.contact(step);
            case ASSETS -> ApplicationFields.assets(step);
            case MEANS -> ApplicationFields.means(step);
            case AID -> ApplicationFields.aid(step);
            case REASON -> ApplicationFields.reason(step);
            case IDENTITY_PROOF,
                    HOUSEHOLD_BOOK,
                    INCOME_PROOF,
                    MEDICAL_PROOF,
                    ENROLMENT_PROOF,
                    ACCIDENT_PROOF,
                    AUTHORISATION ->
                List.of(documents(item.key(), item.key()).mandatory().onStep(step));
        };
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        Set<PaperItem> asked = returned(submission.caseId());
        Map<PaperItem, List<DocumentId>> documents = new EnumMap<>(PaperItem.class);
        asked.stream()
                .filter(item -> item.isDocument() && !values.choices(item.key()).isEmpty())
                .forEach(item -> documents.put(item, values.documents(item.key())));
        Changes changes = new Changes(
                asked.contains(PaperItem.HOUSEHOLD) ? ApplicationFields.household(values) : null,
                asked.contains(PaperItem.CONTACT) ? ApplicationFields.contact(values) : null,
                asked.contains(PaperItem.ASSETS) ? ApplicationFields.assets(values) : null,
                asked.contains(PaperItem.MEANS) ? ApplicationFields.means(values) : null,
                asked.contains(PaperItem.AID) ? ApplicationFields.aid(values) : null,
                asked.contains(PaperItem.REASON) ? values.text("reason") : null,
                documents);
        return FormValues.decided(repair.repair(submission.caseId(), changes), submission.outcome());
    }

    private Set<PaperItem> returned(CaseId id) {
        Set<PaperItem> items = EnumSet.noneOf(PaperItem.class);
        items.addAll(files.find(id).orElseThrow(NotFound::new).missing().keySet());
        return items;
    }
}
