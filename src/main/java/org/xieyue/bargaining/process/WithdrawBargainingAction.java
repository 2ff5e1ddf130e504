package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.ConcludeBargaining;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** The union takes the bargaining back. */
@Component
class WithdrawBargainingAction implements CaseAction {

    private final ConcludeBargaining conclude;
    private final BargainingFacts facts;
    private final Officers officers;

    WithdrawBargainingAction(ConcludeBargaining conclude, BargainingFacts facts, Officers officers) {
        this.conclude = conclude;
        this.facts = facts;
        this.officers = officers;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public String key() {
        return "bargaining/withdraw";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return facts.of(id)
                .filter(found ->
                        officers.keeps(reader, found) && !found.row().stage().isOver())
                .map(found -> found.row().stage().isBeforeResult()
                        ? Offer.of(of("reason", Type.LONG_TEXT).mandatory().between(1, 500))
                        : Offer.notNow(Refusal.conflict("bargaining.too-late-to-withdraw")));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        return conclude.withdraw(id, new FormValues(values).text("reason")).map(done -> List.of());
    }
}
