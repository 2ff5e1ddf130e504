package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.NameAccount;
import org.xieyue.identity.Account;
import org.xieyue.payments.AccountState;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** The applicant's own account, into which the aid is paid. */
@Component
class NameAccountAction implements CaseAction {

    private static final Field HOLDER =
            Field.of("accountHolder", Type.TEXT).mandatory().between(2, 50);
    private static final Field NUMBER =
            Field.of("accountNumber", Type.TEXT).mandatory().between(16, 30);
    private static final Field BANK = Field.of("bank", Type.TEXT).mandatory().between(2, 28);

    private final AidOptions options;
    private final NameAccount nameAccount;
    private final Texts texts;

    NameAccountAction(AidOptions options, NameAccount nameAccount, Texts texts) {
        this.options = options;
        this.nameAccount = nameAccount;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/name-account";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.namingAccount(id, reader)
                .map(option ->
                        option.notNow() == null ? Offer.of(HOLDER, NUMBER, BANK) : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        FormValues values = new FormValues(submitted);
        Answer<AccountState> named = nameAccount.name(
                id,
                new Payments.GivenAccount(
                        values.text("accountHolder"), values.text("accountNumber"), values.text("bank")));
        return named.map(state -> List.of(new Fact(
                texts.say(locale, "hardship.facts.account"),
                texts.say(locale, "hardship.facts.account." + state.name()))));
    }
}
