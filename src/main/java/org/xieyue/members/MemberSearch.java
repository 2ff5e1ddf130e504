package org.xieyue.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** Finds members of a union and all below it. */
@UseCase
public class MemberSearch {

    private final Members members;
    private final Unions unions;

    MemberSearch(Members members, Unions unions) {
        this.members = members;
        this.unions = unions;
    }

    /**
     * Members by name.
     *
     * @param text a name, its pinyin or initials, a membership number or a whole identification number; blank for all
     * @param after the key that the page before gave as its next
     */
    @Permit(Permission.READ_MEMBERS)
    public Page<MemberRow> page(UnionId scope, String text, @Nullable String after, int limit) {
        List<UUID> scopeIds =
                unions.subtree(scope).stream().map(union -> union.id().value()).toList();
        return members.page(scopeIds, text.strip(), after, Math.clamp(limit, 1, 200));
    }
}
