package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.UnmaskApplication;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** Shows what is masked to somebody who says why they need it. */
@Component
class UnmaskAction implements CaseAction {

    private static final Field REASON =
            Field.of("reason", Type.TEXT).mandatory().between(4, 200);

    private final AidOptions options;
    private final UnmaskApplication unmask;
    private final PlainFacts facts;

    UnmaskAction(AidOptions options, UnmaskApplication unmask, PlainFacts facts) {
        this.options = options;
        this.unmask = unmask;
        this.facts = facts;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/unmask";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.unmasking(id, reader)
                .map(option -> option.notNow() == null ? Offer.of(REASON) : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        return unmask.unmask(id, new FormValues(submitted).text("reason"))
                .map(application -> facts.of(application, locale));
    }
}
