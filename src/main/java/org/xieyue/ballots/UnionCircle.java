package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Refusal;

/** Who belongs to the union that holds a ballot, or to one below it; nobody else's name is told or taken. */
@Component
class UnionCircle {

    private final Accounts accounts;
    private final Unions unions;

    UnionCircle(Accounts accounts, Unions unions) {
        this.accounts = accounts;
        this.unions = unions;
    }

    Optional<Account> find(UnionId union, String login) {
        return accounts.findByLogin(login).filter(account -> belongs(union, account));
    }

    private boolean belongs(UnionId union, Account account) {
        return accounts.homeOf(account.id())
                        .filter(home -> unions.covers(union, home))
                        .isPresent()
                || account.appointments().stream().anyMatch(post -> unions.covers(union, post.union()));
    }

    /** Accounts of others, on the roll or among the scrutineers. */
    List<Refusal> strangers(NewBallot ballot) {
        List<Refusal> flaws = new ArrayList<>();
        for (Elector elector : ballot.roll()) {
            AccountId account = elector.account();
            if (account != null && isStranger(ballot.union(), account)) {
                flaws.add(Refusal.ofField("roll", "ballots.stranger-on-roll", elector.name()));
            }
        }
        ballot.scrutineers().stream()
                .filter(account -> isStranger(ballot.union(), account))
                .forEach(account ->
                        flaws.add(Refusal.ofField("scrutineers", "ballots.stranger-scrutinises", account.toString())));
        return flaws;
    }

    boolean isStranger(UnionId union, AccountId account) {
        return accounts.find(account).filter(known -> belongs(union, known)).isEmpty();
    }
}
