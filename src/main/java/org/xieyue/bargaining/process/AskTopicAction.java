package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** Either side asks to talk about something more. */
@Component
class AskTopicAction implements CaseAction {

    private final ChooseTopics chooseTopics;
    private final BargainingFacts facts;
    private final Officers officers;
    private final BargainingWords words;

    AskTopicAction(ChooseTopics chooseTopics, BargainingFacts facts, Officers officers, BargainingWords words) {
        this.chooseTopics = chooseTopics;
        this.facts = facts;
        this.officers = officers;
        this.words = words;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public String key() {
        return "bargaining/ask-topic";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found -> officers.bargains(reader, id, found)
                        && found.row().stage().hasBegun()
                        && found.row().stage().isBeforeResult())
                .map(found -> Offer.of(
                        of("furtherTopic", Type.CHOICE).mandatory().choices(words.topics()),
                        of("title", Type.TEXT).mandatory().between(1, 80)));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        return chooseTopics
                .ask(id, BargainingTopic.valueOf(form.text("furtherTopic")), form.text("title"))
                .map(done -> List.of());
    }
}
