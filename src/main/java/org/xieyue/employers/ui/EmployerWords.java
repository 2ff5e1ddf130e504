package org.xieyue.employers.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.ui.Wording;

/** Says things of employers as people do, and knows over which unions the reader may look and write. */
@Component
class EmployerWords {

    private final Wording wording;
    private final CurrentUser user;
    private final Unions unions;

    EmployerWords(Wording wording, CurrentUser user, Unions unions) {
        this.wording = wording;
        this.user = user;
        this.unions = unions;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("employers." + key, args);
    }

    String kind(EmployerKind kind) {
        return word("kind." + kind);
    }

    String industry(Industry industry) {
        return wording.say("industry." + industry);
    }

    /** The unions at which the reader holds a post with this permission. */
    List<Union> held(Permission permission) {
        return user.account().appointments().stream()
                .filter(post -> permission.roles().contains(post.role()))
                .map(Appointment::union)
                .distinct()
                .flatMap(id -> unions.find(id).stream())
                .sorted(Comparator.comparing(Union::level).thenComparing(Union::name))
                .toList();
    }

    /** All unions for which the reader may register employers. */
    List<Union> kept() {
        return held(Permission.KEEP_BARGAINING).stream()
                .flatMap(union -> unions.subtree(union.id()).stream())
                .distinct()
                .toList();
    }

    boolean keeps(UnionId union) {
        return held(Permission.KEEP_BARGAINING).stream().anyMatch(above -> unions.covers(above.id(), union));
    }
}
