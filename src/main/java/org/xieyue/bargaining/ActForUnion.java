package org.xieyue.bargaining;

import java.util.Map;
import java.util.Optional;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.tasks.MovePosts;

/**
 * A union above works on a bargaining whose own union has no bargaining officer (工会法 第二十一条: the higher union supports and
 * helps). Its tasks then ask the officers above; the party to the talks stays the union of the case.
 */
@UseCase
public class ActForUnion {

    private static final int LONGEST_REASON = 500;

    private final BargainingFile file;
    private final StandIns standIns;
    private final MovePosts posts;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser user;

    ActForUnion(
            BargainingFile file,
            StandIns standIns,
            MovePosts posts,
            Accounts accounts,
            Unions unions,
            CurrentUser user) {
        this.file = file;
        this.standIns = standIns;
        this.posts = posts;
        this.accounts = accounts;
        this.unions = unions;
        this.user = user;
    }

    /**
     * Takes the case over for the union at which the caller is officer. Again for the same union has no effect. Refused while
     * the union of the case has an officer of its own, when it is over, and when another union works on it already.
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnionId> take(CaseId caseId, String reason) {
        Bargaining bargaining = file.lock(caseId);
        UnionId party = bargaining.opening.union();
        if (bargaining.stage().isOver()) {
            return Answer.refused(Refusal.conflict("bargaining.over"));
        }
        if (hasOfficer(party)) {
            return Answer.refused(Refusal.conflict("bargaining.union-has-officer", name(party)));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        UnionId acting = nearest(user.account(), party);
        Optional<StandIn> before = standIns.of(caseId);
        if (before.isPresent()) {
            return before.get().union().equals(acting)
                    ? Answer.done(acting)
                    : Answer.refused(Refusal.conflict(
                            "bargaining.others-act", name(before.get().union())));
        }
        standIns.add(
                caseId,
                new StandIn(acting, reason.strip(), file.today()),
                user.account().id());
        posts.to(acting, caseId, Role.BARGAINING_OFFICER);
        file.note(bargaining, "takenOver", Map.of("union", acting.toString()));
        file.tell(bargaining, "taken-over", Map.of("union", name(acting), "reason", reason.strip()));
        return Answer.done(acting);
    }

    /** Back to the officers of the union itself, once it has one. Again has no effect. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<UnionId> giveBack(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        UnionId party = bargaining.opening.union();
        if (standIns.of(caseId).isEmpty()) {
            return Answer.done(party);
        }
        if (!hasOfficer(party)) {
            return Answer.refused(Refusal.conflict("bargaining.no-officer-yet", name(party)));
        }
        standIns.end(caseId);
        posts.to(party, caseId, Role.BARGAINING_OFFICER);
        file.note(bargaining, "givenBack", Map.of("union", party.toString()));
        file.tell(bargaining, "given-back", Map.of("union", name(party)));
        return Answer.done(party);
    }

    /** Whether the union itself can work on its cases. */
    @Permit(Permission.READ_BARGAINING)
    public boolean hasOfficer(UnionId union) {
        return !accounts.holdersOf(Role.BARGAINING_OFFICER, union).isEmpty();
    }

    private UnionId nearest(Account officer, UnionId party) {
        return unions.pathToRoot(party).stream()
                .map(Union::id)
                .filter(union -> officer.holds(Role.BARGAINING_OFFICER, union))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(Permission.KEEP_BARGAINING.name()));
    }

    private String name(UnionId union) {
        return unions.find(union).map(Union::name).orElse("");
    }
}
