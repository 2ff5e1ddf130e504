package org.xieyue.hardship.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.tasks.FormContract.Option;

/** People to choose from: by name and union, each once, without whoever chooses. */
@Component
class StaffOptions {

    /** Whoever works on a case of hardship aid. */
    static final List<Role> DECIDING = List.of(
            Role.CASE_OFFICER, Role.VISITOR, Role.COMMITTEE_MEMBER, Role.REVIEWER, Role.APPROVER, Role.FUND_OFFICER);

    private final Unions unions;
    private final Accounts accounts;

    StaffOptions(Unions unions, Accounts accounts) {
        this.unions = unions;
        this.accounts = accounts;
    }

    /** Holders of these roles at the unions and above them. */
    List<Option> holders(List<UnionId> at, List<Role> roles, Account reader) {
        Map<UnionId, Union> near = new LinkedHashMap<>();
        at.forEach(basic -> unions.pathToRoot(basic).forEach(union -> near.putIfAbsent(union.id(), union)));
        List<Account> holders = accounts.holdersOf(roles, near.keySet());
        Map<AccountId, String> people = new LinkedHashMap<>();
        for (Union union : near.values()) {
            for (Role role : roles) {
                holders.stream()
                        .filter(person -> person.holds(role, union.id()))
                        .filter(person -> !person.id().equals(reader.id()))
                        .forEach(person -> people.putIfAbsent(person.id(), person.name() + " · " + union.name()));
            }
        }
        return people.entrySet().stream()
                .map(person -> new Option(person.getKey().toString(), person.getValue()))
                .toList();
    }
}
