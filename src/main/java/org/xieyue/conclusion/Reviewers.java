package org.xieyue.conclusion;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Unions;
import org.xieyue.parties.Sides;

/** Who may receive and review a filing here: tripartite members where the case belongs or above, who sit on neither side. */
@Component
class Reviewers {

    private final Accounts accounts;
    private final Unions unions;
    private final Sides sides;

    Reviewers(Accounts accounts, Unions unions, Sides sides) {
        this.accounts = accounts;
        this.unions = unions;
        this.sides = sides;
    }

    List<AccountId> of(Conclusion conclusion) {
        return unions.pathToRoot(conclusion.union).stream()
                .flatMap(union -> accounts.holdersOf(Role.TRIPARTITE_MEMBER, union.id()).stream())
                .map(Account::id)
                .distinct()
                .filter(person -> sides.sideOf(conclusion.id, person).isEmpty())
                .toList();
    }
}
