package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.ActForUnion;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** Officers above take over the work on a case whose own union has none. */
@Component
class ActForUnionAction implements CaseAction {

    private final ActForUnion actForUnion;
    private final BargainingFacts facts;
    private final Officers officers;

    ActForUnionAction(ActForUnion actForUnion, BargainingFacts facts, Officers officers) {
        this.actForUnion = actForUnion;
        this.facts = facts;
        this.officers = officers;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public String key() {
        return "bargaining/act-for";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found -> officers.keeps(reader, found)
                        && found.standIn() == null
                        && !found.row().stage().isOver()
                        && !actForUnion.hasOfficer(found.row().union()))
                .map(found -> Offer.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500)));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return actForUnion.take(id, new FormValues(values).text("reason")).map(done -> List.of());
    }
}
