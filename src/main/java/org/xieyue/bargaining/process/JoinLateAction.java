package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.AnswerOffer;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** An employer that was silent or refused comes to the table after all. */
@Component
class JoinLateAction implements CaseAction {

    private final AnswerOffer answerOffer;
    private final BargainingFacts facts;
    private final Officers officers;
    private final BusinessClock clock;

    JoinLateAction(AnswerOffer answerOffer, BargainingFacts facts, Officers officers, BusinessClock clock) {
        this.answerOffer = answerOffer;
        this.facts = facts;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public String key() {
        return "bargaining/join-late";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found -> officers.keeps(reader, found)
                        && found.row().stage().hasBegun()
                        && found.row().stage().isBeforeResult()
                        && !ReplyForm.open(facts, id).isEmpty())
                .map(found -> Offer.of(Stream.concat(
                                Stream.of(
                                        of("employer", Type.CHOICE).mandatory().choices(ReplyForm.open(facts, id)),
                                        of("offerAnswer", Type.CHOICE)
                                                .mandatory()
                                                .choices("ACCEPTED", "LEFT_OUT")
                                                .with("ACCEPTED"),
                                        of("answeredOn", Type.DATE).mandatory().with(clock.today()),
                                        documents("paper", "bargaining-reply")),
                                ReplyForm.mandate(facts, id).stream())
                        .toArray(Field[]::new)));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        AnswerOffer.Said said = ReplyForm.said(form);
        return form.text("offerAnswer").equals("LEFT_OUT")
                ? answerOffer.leaveOut(id, said.employer()).map(done -> List.of())
                : answerOffer.record(id, said).map(done -> List.of());
    }
}
