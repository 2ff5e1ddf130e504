package org.xieyue.agreements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** Who keeps the agreements of a union: its bargaining officers, or those of the nearest union above that has any. */
@Component
class AgreementKeepers {

    private final Accounts accounts;
    private final Unions unions;

    AgreementKeepers(Accounts accounts, Unions unions) {
        this.accounts = accounts;
        this.unions = unions;
    }

    List<AccountId> of(UnionId union) {
        for (Union at : unions.pathToRoot(union)) {
            List<Account> holders = accounts.holdersOf(Role.BARGAINING_OFFICER, at.id());
            if (!holders.isEmpty()) {
                return holders.stream().map(Account::id).toList();
            }
        }
        return List.of();
    }
}
