package org.xieyue.jurisdictions;

import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Role;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotAllowed;

/** Values count in many unions, so only administrators of a union that stands under no other one record them. */
@Component
class TopAdministrators {

    private final CurrentUser user;
    private final Unions unions;

    TopAdministrators(CurrentUser user, Unions unions) {
        this.user = user;
        this.unions = unions;
    }

    boolean isOne() {
        return user.isSystem()
                || user.account().appointments().stream()
                        .filter(post -> post.role() == Role.ADMINISTRATOR)
                        .flatMap(post -> unions.find(post.union()).stream())
                        .anyMatch(union -> union.parent() == null);
    }

    void require() {
        if (!isOne()) {
            throw new NotAllowed(Permission.ADMINISTER.name());
        }
    }
}
