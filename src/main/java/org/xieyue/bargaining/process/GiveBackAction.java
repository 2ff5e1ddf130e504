package org.xieyue.bargaining.process;

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

/** The union has an officer now: the case is its own work again. */
@Component
class GiveBackAction implements CaseAction {

    private final ActForUnion actForUnion;
    private final BargainingFacts facts;
    private final Officers officers;

    GiveBackAction(ActForUnion actForUnion, BargainingFacts facts, Officers officers) {
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
        return "bargaining/give-back";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found -> officers.keeps(reader, found)
                        && found.standIn() != null
                        && actForUnion.hasOfficer(found.row().union()))
                .map(found -> Offer.of());
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return actForUnion.giveBack(id).map(done -> List.of());
    }
}
