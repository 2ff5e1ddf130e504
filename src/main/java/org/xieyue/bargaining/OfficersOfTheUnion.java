package org.xieyue.bargaining;

import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseWork;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;

/**
 * A bargaining is the work of the union's bargaining officers, whichever of them has opened it: they read it also while it
 * waits for somebody else. The post reads no other cases, which may tell of people's hardship.
 */
@Component
class OfficersOfTheUnion implements CaseWork {

    private final Bargainings bargainings;
    private final Accounts accounts;
    private final Unions unions;

    OfficersOfTheUnion(Bargainings bargainings, Accounts accounts, Unions unions) {
        this.bargainings = bargainings;
        this.accounts = accounts;
        this.unions = unions;
    }

    @Override
    public boolean isAsked(CaseId caseId, AccountId person) {
        return bargainings
                .find(caseId)
                .flatMap(bargaining -> accounts.find(person)
                        .filter(officer -> officer.appointments().stream()
                                .anyMatch(post ->
                                        Permission.KEEP_BARGAINING.roles().contains(post.role())
                                                && unions.covers(post.union(), bargaining.opening.union()))))
                .isPresent();
    }
}
