package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.AnswerOffer;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.Reply;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** What an employer answered in writing. */
@Component
class ReplyForm implements TaskForm {

    private final AnswerOffer answerOffer;
    private final BargainingFacts facts;
    private final BusinessClock clock;

    ReplyForm(AnswerOffer answerOffer, BargainingFacts facts, BusinessClock clock) {
        this.answerOffer = answerOffer;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "bargaining/reply";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>(List.of(
                of("employer", Type.CHOICE).mandatory().choices(open(facts, caseId)),
                of("offerAnswer", Type.CHOICE).mandatory().choices("ACCEPTED", "REFUSED"),
                of("answeredOn", Type.DATE).mandatory().with(clock.today()),
                of("reason", Type.LONG_TEXT).between(0, 1000),
                documents("paper", "bargaining-reply")));
        fields.addAll(mandate(facts, caseId));
        return new FormContract(key(), fields, List.of(Outcome.primary("reply-recorded")));
    }

    /** Asked only where branches bargain on what their head office has agreed. */
    static List<Field> mandate(BargainingFacts facts, CaseId caseId) {
        return facts.of(caseId).stream()
                .filter(found -> found.secondRound() == SecondRoundType.LOCAL_BRANCH_OF_HQ)
                .map(found -> documents("headOfficeMandate", "head-office-mandate"))
                .toList();
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues form = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        Answer<Boolean> answer = answerOffer.record(caseId, said(form));
        return answer.then(more -> FormValues.decided(answer, more ? "more" : "all"));
    }

    static AnswerOffer.Said said(FormValues form) {
        return new AnswerOffer.Said(
                EmployerId.parse(form.text("employer")),
                form.text("offerAnswer").equals("ACCEPTED"),
                form.day("answeredOn"),
                form.text("reason"),
                form.document("paper").orElse(null),
                form.document("headOfficeMandate").orElse(null));
    }

    /** Employers that have not accepted and are not left out. */
    static List<Option> open(BargainingFacts facts, CaseId caseId) {
        return facts.of(caseId).stream()
                .flatMap(found -> found.replies().stream())
                .filter(one -> one.reply().answer() != Reply.Answer.ACCEPTED
                        && one.reply().answer() != Reply.Answer.LEFT_OUT)
                .map(one -> new Option(one.reply().employer().toString(), one.name()))
                .toList();
    }
}
