package org.xieyue.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.shared.UseCase;

/**
 * Who holds which post along one line of the tree, so that examples have names: from a basic union below the reader's own union
 * up to the top. Nobody is named who holds a post anywhere else.
 */
@UseCase
public class PostHolders {

    /** Workers and delegates are no officers: nobody is told their names as an example. */
    private static final Set<Role> PRIVATE = Set.of(Role.WORKER, Role.DELEGATE);

    private final StoredAccounts stored;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser currentUser;

    PostHolders(StoredAccounts stored, Accounts accounts, Unions unions, CurrentUser currentUser) {
        this.stored = stored;
        this.accounts = accounts;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** @param names of all who hold this role at the union, in their order */
    public record Holders(Role role, UnionLevel level, String union, List<String> names) {}

    /** From the basic union up; empty where the reader belongs to no union. */
    @Permit(Permission.EDIT_PROCESSES)
    @Transactional(readOnly = true)
    public List<Holders> sample() {
        return accounts.homeOf(currentUser.account().id()).stream()
                .flatMap(home -> unions.pathToRoot(example(home)).stream())
                .flatMap(union -> at(union).stream())
                .toList();
    }

    private List<Holders> at(Union union) {
        return stored.postsAt(union.id()).entrySet().stream()
                .filter(post -> !PRIVATE.contains(post.getKey()))
                .sorted(Comparator.comparing(post -> post.getKey()))
                .map(post -> new Holders(post.getKey(), union.level(), union.name(), post.getValue()))
                .toList();
    }

    /** The first basic union with an officer who works on cases, below the reader's own or that itself. */
    private UnionId example(UnionId home) {
        List<Union> basic = unions.subtree(home).stream()
                .filter(union -> union.level() == UnionLevel.BASIC)
                .sorted(Comparator.comparing(Union::name))
                .toList();
        Set<UnionId> staffed =
                stored.staffed(Role.CASE_OFFICER, basic.stream().map(Union::id).collect(Collectors.toSet()));
        Optional<UnionId> first =
                basic.stream().map(Union::id).filter(staffed::contains).findFirst();
        return first.orElse(home);
    }
}
