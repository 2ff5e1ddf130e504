package org.xieyue.identity;

import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.shared.UseCase;

/** The part of the union tree that the current administrator looks after. */
@UseCase
public class UnionBoard {

    private final StoredUnions stored;
    private final Unions unions;
    private final CurrentUser currentUser;

    UnionBoard(StoredUnions stored, Unions unions, CurrentUser currentUser) {
        this.stored = stored;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** The topmost unions that are administered, each covering what lies below it. */
    @Permit(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<Union> tops() {
        if (currentUser.isSystem()) {
            return stored.roots();
        }
        List<UnionId> administered = currentUser.account().appointments().stream()
                .filter(post -> post.role() == Role.ADMINISTRATOR)
                .map(Appointment::union)
                .toList();
        return administered.stream()
                .filter(union ->
                        administered.stream().noneMatch(other -> !other.equals(union) && unions.covers(other, union)))
                .flatMap(union -> unions.find(union).stream())
                .sorted(Comparator.comparing(Union::name))
                .toList();
    }

    /** The unions directly below, by level and name. */
    @Permit(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    public List<Union> below(UnionId union) {
        return stored.childrenOf(List.of(union)).stream()
                .sorted(Comparator.comparing(Union::level).thenComparing(Union::name))
                .toList();
    }
}
