package org.xieyue.identity;

import java.util.EnumSet;
import java.util.Set;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.identity.ScopedArguments.Scoped;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;

/** Checks {@link Permit} before a use case runs, and before its transaction begins. */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PermissionCheck {

    /** What the applicant or the holder of a task may do with their own thing whatever their roles. */
    private static final Set<Permission> OPEN_TO_PARTIES =
            EnumSet.of(Permission.SELF, Permission.READ_CASE, Permission.WORK_ON_CASE, Permission.READ_CONGRESS);

    private final CurrentUser currentUser;
    private final Unions unions;
    private final ScopedArguments scopedArguments;

    PermissionCheck(CurrentUser currentUser, Unions unions, ScopedArguments scopedArguments) {
        this.currentUser = currentUser;
        this.unions = unions;
        this.scopedArguments = scopedArguments;
    }

    @Before("@annotation(permit)")
    void check(JoinPoint call, Permit permit) {
        if (currentUser.isSystem()) {
            return;
        }
        Account account = currentUser.account();
        Set<Scoped> things = scopedArguments.in(call.getArgs());
        if (things.isEmpty() && !mayAnywhere(account, permit.value())) {
            throw new NotAllowed(permit.value().name());
        }
        for (Scoped thing : things) {
            check(account, permit.value(), thing);
        }
    }

    private void check(Account account, Permission permission, Scoped thing) {
        UnionId union = thing.union().orElseThrow(NotFound::new);
        if (holds(account, permission.roles(), union)) {
            return;
        }
        boolean party = thing.hasParty(account.id());
        if (party && OPEN_TO_PARTIES.contains(permission)) {
            return;
        }
        Permission seenWith = thing.locator().seenWith();
        boolean shown = !party && thing.isShownTo(account);
        if (shown && permission == seenWith) {
            return;
        }
        if (party || shown || holds(account, seenWith.roles(), union)) {
            throw new NotAllowed(permission.name());
        }
        throw new NotFound();
    }

    private static boolean mayAnywhere(Account account, Permission permission) {
        return permission == Permission.SELF
                || account.appointments().stream()
                        .anyMatch(post -> permission.roles().contains(post.role()));
    }

    private boolean holds(Account account, Set<Role> roles, UnionId at) {
        for (Appointment post : account.appointments()) {
            if (roles.contains(post.role()) && unions.covers(post.union(), at)) {
                return true;
            }
        }
        return false;
    }
}
