package org.xieyue.identity;

import org.springframework.stereotype.Component;
import org.xieyue.shared.NotAllowed;

/** What counts in many unions is changed only by administrators of a union that stands under no other one. */
@Component
public class TopAdministrators {

    private final CurrentUser user;
    private final Unions unions;

    TopAdministrators(CurrentUser user, Unions unions) {
        this.user = user;
        this.unions = unions;
    }

    public boolean isOne() {
        return may(Permission.ADMINISTER);
    }

    public void require() {
        require(Permission.ADMINISTER);
    }

    /** Whether the person holds a post with this permission at a union that stands under no other one. */
    public boolean may(Permission permission) {
        return user.isSystem()
                || user.account().appointments().stream()
                        .filter(post -> permission.roles().contains(post.role()))
                        .flatMap(post -> unions.find(post.union()).stream())
                        .anyMatch(union -> union.parent() == null);
    }

    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission.name());
        }
    }
}
