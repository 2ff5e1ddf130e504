package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.DeliverOffer;
import org.xieyue.bargaining.Reply;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** Who received the offer, when and how. */
@Component
class DeliverForm implements TaskForm {

    private final DeliverOffer deliverOffer;
    private final BargainingFacts facts;
    private final BusinessClock clock;

    DeliverForm(DeliverOffer deliverOffer, BargainingFacts facts, BusinessClock clock) {
        this.deliverOffer = deliverOffer;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/deliver";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        return new FormContract(
                key(),
                List.of(
                        of("employers", Type.MULTI_CHOICE).mandatory().choices(undelivered(caseId)),
                        of("deliveredOn", Type.DATE).mandatory().with(clock.today()),
                        of("deliveryWay", Type.CHOICE)
                                .mandatory()
                                .choices("IN_PERSON", "BY_POST", "ELECTRONIC", "LEFT_AT_DOOR"),
                        documents("proof", "bargaining-receipt").mandatory()),
                List.of(Outcome.primary("offer-delivered")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        Answer<List<EmployerId>> answer = deliverOffer.deliver(
                caseId,
                new DeliverOffer.Delivery(
                        form.choices("employers").stream()
                                .map(EmployerId::parse)
                                .toList(),
                        form.day("deliveredOn"),
                        Reply.Way.valueOf(form.text("deliveryWay")),
                        form.document("proof").orElse(null)));
        return answer.then(left -> FormValues.decided(answer, left.isEmpty() ? "all" : "more"));
    }

    private List<Option> undelivered(CaseId caseId) {
        return facts.of(caseId).stream()
                .flatMap(found -> found.replies().stream())
                .filter(one -> one.reply().deliveredOn() == null)
                .map(one -> new Option(one.reply().employer().toString(), one.name()))
                .toList();
    }
}
