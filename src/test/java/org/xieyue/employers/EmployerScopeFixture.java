package org.xieyue.employers;

import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.testing.ScopeFixture;

/** An employer that a union covers, for the authorisation matrix. */
@Component
class EmployerScopeFixture implements ScopeFixture<EmployerId> {

    private final EmployerFixtures employers;
    private final CurrentUser user;

    EmployerScopeFixture(EmployerFixtures employers, CurrentUser user) {
        this.employers = employers;
        this.user = user;
    }

    @Override
    public Class<EmployerId> type() {
        return EmployerId.class;
    }

    @Override
    public EmployerId belongingTo(UnionId union, Account maker) {
        return user.as(maker.id(), () -> employers.employer(union, "矩阵单位", Industry.OTHER, 10));
    }
}
