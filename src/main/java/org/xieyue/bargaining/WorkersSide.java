package org.xieyue.bargaining;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Who may see what the workers say among themselves: people of the unions that the bargaining covers, never the other side. */
@Component
class WorkersSide {

    private final CurrentUser user;
    private final Unions unions;
    private final Sides sides;

    WorkersSide(CurrentUser user, Unions unions, Sides sides) {
        this.user = user;
        this.unions = unions;
        this.sides = sides;
    }

    /** Throws {@link NotFound} for everybody else. */
    void require(CaseId caseId, UnionId union) {
        if (user.isSystem()) {
            return;
        }
        Account reader = user.account();
        boolean covered = reader.appointments().stream()
                .filter(post -> Permission.RAISE_TOPICS.roles().contains(post.role()))
                .anyMatch(post -> unions.covers(union, post.union()) || unions.covers(post.union(), union));
        boolean across = sides.sideOf(caseId, reader.id())
                .filter(side -> side == Side.EMPLOYERS)
                .isPresent();
        if (!covered || across) {
            throw new NotFound();
        }
    }

    /** The unions whose bargaining concerns this person: those of the posts, and all above them. */
    Set<UnionId> unions() {
        return user.account().appointments().stream()
                .filter(post -> Permission.RAISE_TOPICS.roles().contains(post.role()))
                .flatMap(post -> unions.pathToRoot(post.union()).stream())
                .map(Union::id)
                .collect(Collectors.toSet());
    }

    boolean keeps(UnionId union) {
        return !user.isSystem()
                && user.account().appointments().stream()
                        .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role())
                                && unions.covers(post.union(), union));
    }
}
