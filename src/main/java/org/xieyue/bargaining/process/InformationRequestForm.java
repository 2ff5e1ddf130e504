package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ArrangeTalks;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** First meeting, and what the workers' side wants to know before. */
@Component
class InformationRequestForm implements TaskForm {

    private final ArrangeTalks arrangeTalks;
    private final BargainingFacts facts;

    InformationRequestForm(ArrangeTalks arrangeTalks, BargainingFacts facts) {
        this.arrangeTalks = arrangeTalks;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "bargaining/information-request";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(key(), fields(caseId), List.of(Outcome.primary("information-requested")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return arrangeTalks
                .request(caseId, new ArrangeTalks.Request(form.moment(), form.text("place"), form.text("asked")))
                .map(clock -> Vars.of(CollectiveBargaining.DECISION, "requested")
                        .and(
                                CollectiveBargaining.INFORMATION_DUE_AT,
                                clock.dueAt() == null ? CollectiveBargaining.NEVER : clock.dueAt()));
    }

    private List<Field> fields(CaseId caseId) {
        Optional<BargainingFacts.Offer> offer = facts.of(caseId).flatMap(BargainingFacts.Facts::offer);
        List<Field> fields = new ArrayList<>(FormValues.meeting(
                offer.map(BargainingFacts.Offer::meetsOn).orElse(null),
                offer.map(BargainingFacts.Offer::place).orElse(""),
                true));
        fields.add(of("asked", Type.LONG_TEXT).between(0, 2000));
        return fields;
    }
}
