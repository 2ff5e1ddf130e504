package org.xieyue.payments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.testing.ScopeFixture;

/** An account that waits at a union, for the authorisation matrix. */
@Component
class AccountScopeFixture implements ScopeFixture<PayeeAccountId> {

    private final PayeeAccounts accounts;
    private final BusinessClock clock;

    AccountScopeFixture(PayeeAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Class<PayeeAccountId> type() {
        return PayeeAccountId.class;
    }

    @Override
    public PayeeAccountId belongingTo(UnionId union, Account maker) {
        String number = PaymentStory.card();
        PayeeAccount waiting = new PayeeAccount(
                new PayeeAccountId(UUID.randomUUID()),
                accounts.keyOf(PaymentStory.somebody().nationalId()),
                union,
                "张三",
                number,
                accounts.printOf(number),
                "中国工商银行",
                AccountState.WAITING,
                maker.id(),
                clock.now());
        accounts.add(waiting);
        return waiting.id();
    }
}
