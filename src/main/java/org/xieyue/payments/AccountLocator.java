package org.xieyue.payments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An account belongs to the union at which it was registered. */
@Component
class AccountLocator implements ScopeLocator<PayeeAccountId> {

    private final PayeeAccounts accounts;

    AccountLocator(PayeeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<PayeeAccountId> type() {
        return PayeeAccountId.class;
    }

    @Override
    public Optional<UnionId> unionOf(PayeeAccountId id) {
        return accounts.find(id).map(PayeeAccount::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_FUNDS;
    }
}
