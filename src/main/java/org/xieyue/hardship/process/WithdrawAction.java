package org.xieyue.hardship.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.AidOptions;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;

/** The household takes its application back. */
@Component
class WithdrawAction implements CaseAction {

    private final AidOptions options;
    private final WithdrawApplication withdraw;

    WithdrawAction(AidOptions options, WithdrawApplication withdraw) {
        this.options = options;
        this.withdraw = withdraw;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public String key() {
        return "hardship/withdraw";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        return options.withdrawal(id, reader)
                .map(option -> option.notNow() == null ? Offer.of() : Offer.notNow(option.notNow()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> submitted, Locale locale) {
        return withdraw.withdraw(id).map(done -> List.of());
    }
}
