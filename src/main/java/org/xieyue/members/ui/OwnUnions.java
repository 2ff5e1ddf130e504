package org.xieyue.members.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;

/** The unions at which the person who is signed in holds one of some roles, for choosing a scope. */
@Component
class OwnUnions {

    private final CurrentUser user;
    private final Unions unions;

    OwnUnions(CurrentUser user, Unions unions) {
        this.user = user;
        this.unions = unions;
    }

    List<Union> heldAs(Set<Role> roles) {
        return user.account().appointments().stream()
                .filter(post -> roles.contains(post.role()))
                .map(Appointment::union)
                .distinct()
                .flatMap(id -> unions.find(id).stream())
                .sorted(Comparator.comparing(Union::level).thenComparing(Union::name))
                .toList();
    }
}
