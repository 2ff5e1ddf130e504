package org.xieyue.cases;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** Which cases a person may read beyond those that {@code Permit} was asked about: lists and relations. */
@Component
class CaseReaders {

    private final CaseFiles files;
    private final Unions unions;

    CaseReaders(CaseFiles files, Unions unions) {
        this.files = files;
        this.unions = unions;
    }

    boolean mayRead(Account reader, CaseRow row) {
        return reader.appointments().stream()
                        .anyMatch(post -> Permission.READ_CASE.roles().contains(post.role())
                                && unions.covers(post.union(), row.union()))
                || files.isParty(row.id(), reader.id());
    }

    /** Every union at which this person may read all cases. */
    Set<UnionId> unionsOf(Account reader) {
        return unions.where(reader, Permission.READ_CASE);
    }
}
