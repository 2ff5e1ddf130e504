package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.PrepareOffer;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** The offer: time, place, content. */
@Component
class OfferForm implements TaskForm {

    private final PrepareOffer prepareOffer;
    private final BusinessClock clock;

    OfferForm(PrepareOffer prepareOffer, BusinessClock clock) {
        this.prepareOffer = prepareOffer;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/offer";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("writtenOn", Type.DATE).mandatory().with(clock.today()),
                        of("meetsOn", Type.DATE).mandatory(),
                        of("place", Type.TEXT).mandatory().between(1, 120),
                        of("content", Type.LONG_TEXT).mandatory().between(1, 4000)),
                List.of(Outcome.primary("offer-written")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        return FormValues.decided(
                prepareOffer.write(
                        caseId,
                        new PrepareOffer.Draft(
                                form.day("writtenOn"), form.day("meetsOn"), form.text("place"), form.text("content"))),
                "written");
    }
}
