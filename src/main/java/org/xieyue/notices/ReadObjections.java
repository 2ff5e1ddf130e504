package org.xieyue.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.UseCase;

/**
 * What was objected to a case's item, for those who settle it and who watch over them. Not for the unit or the applicant:
 * words can tell who wrote them.
 */
@UseCase
@Transactional(readOnly = true)
public class ReadObjections {

    private static final Set<Role> READERS = EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.AUDITOR);

    private final Notices notices;
    private final Objections objections;
    private final Unions unions;
    private final CurrentUser user;

    ReadObjections(Notices notices, Objections objections, Unions unions, CurrentUser user) {
        this.notices = notices;
        this.objections = objections;
        this.unions = unions;
        this.user = user;
    }

    /** Oldest first; empty for everybody else. */
    @Permit(Permission.READ_CASE)
    public List<ObjectionRow> of(CaseId id) {
        return notices.latest(id)
                .filter(notice -> isReader(user.account(), notice.scope()))
                .map(notice -> objections.of(notice.id()))
                .orElse(List.of());
    }

    private boolean isReader(Account person, UnionId scope) {
        return person.appointments().stream()
                .anyMatch(post -> READERS.contains(post.role()) && unions.covers(post.union(), scope));
    }
}
