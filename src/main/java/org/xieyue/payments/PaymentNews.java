package org.xieyue.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.notices.Messages;
import org.xieyue.shared.Mask;

/** Tells those who keep the money what waits for them. */
@Component
class PaymentNews {

    private final Messages messages;
    private final Accounts accounts;
    private final Unions unions;

    PaymentNews(Messages messages, Accounts accounts, Unions unions) {
        this.messages = messages;
        this.accounts = accounts;
        this.unions = unions;
    }

    /** A changed account waits for a second look. */
    void waits(PayeeAccount account) {
        for (AccountId person : keepers(account.union(), List.of(Role.FUND_OFFICER))) {
            if (!person.equals(account.by())) {
                messages.send(
                        person,
                        "payments.account-waits",
                        Map.of("bank", account.bank()),
                        null,
                        "payee-account:" + account.id() + ":" + person);
            }
        }
    }

    /** Whoever registered the account is told why it is not paid into: nobody else can mend it. */
    void rejected(PayeeAccount account, String why) {
        AccountId by = account.by();
        if (by != null) {
            messages.send(
                    by,
                    "payments.account-rejected",
                    Map.of("account", Mask.bankCard(account.number()), "reason", why),
                    null,
                    "payee-account-rejected:" + account.id());
        }
    }

    void frozen(PaymentBatch batch) {
        tell(batch, "payments.batch-frozen", List.of(Role.FUND_OFFICER, Role.APPROVER));
    }

    void differs(PaymentBatch batch) {
        tell(batch, "payments.batch-differs", List.of(Role.FUND_OFFICER, Role.AUDITOR));
    }

    void caseDiffers(CaseRow differing) {
        for (AccountId person : keepers(differing.union(), List.of(Role.FUND_OFFICER, Role.AUDITOR))) {
            messages.send(
                    person,
                    "payments.case-differs",
                    Map.of("case", differing.number()),
                    null,
                    "payments.case-differs:" + differing.id() + ":" + person);
        }
    }

    private void tell(PaymentBatch batch, String what, List<Role> roles) {
        for (AccountId person : keepers(batch.union(), roles)) {
            messages.send(
                    person,
                    what,
                    Map.of("batch", batch.number(), "amount", batch.total().display()),
                    null,
                    what + ":" + batch.id() + ":" + person);
        }
    }

    private Set<AccountId> keepers(UnionId union, List<Role> roles) {
        Set<AccountId> people = new LinkedHashSet<>();
        for (Union each : unions.pathToRoot(union)) {
            for (Role role : roles) {
                accounts.holdersOf(role, each.id()).stream().map(Account::id).forEach(people::add);
            }
        }
        return people;
    }
}
