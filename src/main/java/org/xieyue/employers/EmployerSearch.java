package org.xieyue.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** Finds employers that a union and all below it cover. */
@UseCase
@Transactional(readOnly = true)
public class EmployerSearch {

    private static final int MOST = 200;

    private final StoredEmployers employers;
    private final Unions unions;

    EmployerSearch(StoredEmployers employers, Unions unions) {
        this.employers = employers;
        this.unions = unions;
    }

    /**
     * What is looked for.
     *
     * @param text part of the name, its pinyin or initials, or a whole credit code; blank for all
     */
    public record Filter(
            String text,
            @Nullable Industry industry,
            @Nullable EmployerKind kind) {
        public static final Filter NONE = new Filter("", null, null);
    }

    /**
     * @param after the key that the page before gave as its next
     */
    @Permit(Permission.READ_BARGAINING)
    public Page<EmployerRow> page(UnionId scope, Filter filter, @Nullable String after, int limit) {
        return employers.page(scope, filter, after, Math.clamp(limit, 1, MOST));
    }

    @Permit(Permission.READ_BARGAINING)
    public EmployerRow employer(EmployerId id) {
        Employer employer = employers.find(id).orElseThrow(NotFound::new);
        EmployerId above = employer.headOffice();
        return new EmployerRow(
                employer,
                unions.find(employer.union()).map(Union::name).orElse(""),
                above == null ? null : employers.find(above).map(Employer::name).orElse(null));
    }

    /** Agents and branches, by name. */
    @Permit(Permission.READ_BARGAINING)
    public List<Employer> branches(EmployerId id) {
        return employers.branches(id);
    }
}
