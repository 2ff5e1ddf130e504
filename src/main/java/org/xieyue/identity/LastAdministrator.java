package org.xieyue.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each union keeps an administrator, at itself or above it: else nobody could ever put things right there. */
@Component
class LastAdministrator {

    private final StoredAccounts accounts;
    private final Unions unions;

    LastAdministrator(StoredAccounts accounts, Unions unions) {
        this.accounts = accounts;
        this.unions = unions;
    }

    /** Whether some union would be left without an administrator if this person lost these posts. */
    boolean wouldLeave(AccountId person, Set<Appointment> lost) {
        accounts.lockAdministrators();
        return lost.stream()
                .filter(post -> post.role() == Role.ADMINISTRATOR)
                .anyMatch(post -> nobodyIsLeftAt(post.union(), person, lost));
    }

    private boolean nobodyIsLeftAt(UnionId union, AccountId person, Set<Appointment> lost) {
        Set<UnionId> path = unions.pathToRoot(union).stream().map(Union::id).collect(Collectors.toSet());
        return accounts.administratorsAtAnyOf(path).stream()
                .noneMatch(account -> account.appointments().stream()
                        .anyMatch(post -> post.role() == Role.ADMINISTRATOR
                                && path.contains(post.union())
                                && !(account.id().equals(person) && lost.contains(post))));
    }
}
