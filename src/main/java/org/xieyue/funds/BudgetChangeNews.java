package org.xieyue.funds;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.notices.Messages;

/** Tells those who may confirm a change that one waits, and its proposer what became of it. */
@Component
class BudgetChangeNews {

    private final Messages messages;
    private final Accounts accounts;
    private final Unions unions;
    private final BudgetLines lines;

    BudgetChangeNews(Messages messages, Accounts accounts, Unions unions, BudgetLines lines) {
        this.messages = messages;
        this.accounts = accounts;
        this.unions = unions;
        this.lines = lines;
    }

    void proposed(BudgetChange change, BudgetLine line) {
        for (AccountId person : confirmers(change, line)) {
            messages.send(
                    person,
                    "funds.change-proposed",
                    Map.of("line", line.name(), "amount", change.amount().display()),
                    null,
                    "funds-change:" + change.id() + ":" + person);
        }
    }

    void confirmed(BudgetChange change) {
        tell(change, "funds.change-confirmed", "");
    }

    void declined(BudgetChange change, String reason) {
        tell(change, "funds.change-declined", reason);
    }

    private void tell(BudgetChange change, String what, String reason) {
        AccountId proposer = change.by();
        if (proposer == null) {
            return;
        }
        String name = lines.find(change.line()).map(BudgetLine::name).orElse("");
        messages.send(
                proposer,
                what,
                Map.of("line", name, "amount", change.amount().display(), "reason", reason),
                null,
                "funds-change:" + change.id() + ":" + what);
    }

    /** The other people at the nearest union that has any. */
    private List<AccountId> confirmers(BudgetChange change, BudgetLine line) {
        for (Union union : unions.pathToRoot(line.union()).reversed()) {
            List<AccountId> people = Permission.CONFIRM_FUNDS.roles().stream()
                    .flatMap(role -> accounts.holdersOf(role, union.id()).stream())
                    .map(Account::id)
                    .filter(person -> !person.equals(change.by()))
                    .distinct()
                    .toList();
            if (!people.isEmpty()) {
                return people;
            }
        }
        return List.of();
    }
}
