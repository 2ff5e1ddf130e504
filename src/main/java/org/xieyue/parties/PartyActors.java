package org.xieyue.parties;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** Who may see a case's table, and who may change a side of it: the union's officer both, a chief their own. */
@Component
class PartyActors {

    private final Sides sides;
    private final Parties parties;
    private final Unions unions;
    private final CurrentUser user;
    private final ScopeLocator<CaseId> cases;

    PartyActors(Sides sides, Parties parties, Unions unions, CurrentUser user, ScopeLocator<CaseId> cases) {
        this.sides = sides;
        this.parties = parties;
        this.unions = unions;
        this.user = user;
        this.cases = cases;
    }

    void requireReader(CaseId id) {
        if (!user.isSystem() && !mayRead(id, user.account())) {
            throw new NotFound();
        }
    }

    private boolean mayRead(CaseId id, Account reader) {
        return holds(reader, id, Permission.READ_BARGAINING)
                || sides.isRecorder(id, reader.id())
                || cases.isPartyTo(id, reader.id());
    }

    /** The officer of the case's union, or the chief of this very side. */
    void require(CaseId id, Side side) {
        if (!mayChange(id, side)) {
            throw new NotAllowed(Permission.KEEP_BARGAINING.name());
        }
    }

    boolean mayChange(CaseId id, Side side) {
        if (user.isSystem()) {
            return true;
        }
        Account actor = user.account();
        return isOfficer(id) || sides.chief(id, side).filter(actor.id()::equals).isPresent();
    }

    boolean isOfficer(CaseId id) {
        return user.isSystem() || holds(user.account(), id, Permission.KEEP_BARGAINING);
    }

    private boolean holds(Account account, CaseId id, Permission permission) {
        Optional<UnionId> union = parties.find(id).map(Parties.Table::union);
        return union.isPresent()
                && account.appointments().stream()
                        .anyMatch(post ->
                                permission.roles().contains(post.role()) && unions.covers(post.union(), union.get()));
    }
}
