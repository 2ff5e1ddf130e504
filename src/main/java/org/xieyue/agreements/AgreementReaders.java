package org.xieyue.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotAllowed;

/** Which agreements the person who is signed in reads: all of their unions, and of others what binds their own. */
@Component
class AgreementReaders {

    private final CurrentUser user;
    private final Unions unions;
    private final TextsFromElsewhere elsewhere;

    AgreementReaders(CurrentUser user, Unions unions, TextsFromElsewhere elsewhere) {
        this.user = user;
        this.unions = unions;
        this.elsewhere = elsewhere;
    }

    /** The unions where this person reads agreements, without those below them. */
    static List<UnionId> topsOf(Account reader) {
        return reader.appointments().stream()
                .filter(post -> Permission.READ_BARGAINING.roles().contains(post.role()))
                .map(Appointment::union)
                .distinct()
                .toList();
    }

    /** All unions whose agreements the reader sees whole; with an area those of it and below. */
    Set<UnionId> unions(@Nullable UnionId area) {
        Set<UnionId> readable = new LinkedHashSet<>();
        topsOf(user.account())
                .forEach(top -> unions.subtree(top).stream().map(Union::id).forEach(readable::add));
        if (area != null) {
            Set<UnionId> inArea = new LinkedHashSet<>();
            unions.subtree(area).stream().map(Union::id).forEach(inArea::add);
            readable.retainAll(inArea);
        }
        return readable;
    }

    /** Agreements of other unions whose text the reader may see. */
    List<AgreementId> fromElsewhere() {
        return elsewhere.reaching(topsOf(user.account())).stream()
                .map(AgreementRow::id)
                .toList();
    }

    /** Whether the reader sees all of it; otherwise the text and its dates only. */
    boolean isOwn(UnionId union) {
        return user.isSystem() || topsOf(user.account()).stream().anyMatch(top -> unions.covers(top, union));
    }

    AgreementRow shown(AgreementRow row) {
        return isOwn(row.union()) ? row : row.asReadElsewhere();
    }

    /** Why a version was kept is the business of the union that kept it. */
    String note(AgreementRow row, String note) {
        return isOwn(row.union()) ? note : "";
    }

    void requireOwn(AgreementRow row) {
        if (!isOwn(row.union())) {
            throw new NotAllowed(Permission.READ_BARGAINING.name());
        }
    }
}
