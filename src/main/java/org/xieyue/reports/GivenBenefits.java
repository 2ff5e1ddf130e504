package org.xieyue.reports;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;

/** All figures of the unions whose money the reader may see. */
@Component
class GivenBenefits {

    private final ObjectProvider<BenefitSource> sources;
    private final Unions unions;
    private final CurrentUser user;

    GivenBenefits(ObjectProvider<BenefitSource> sources, Unions unions, CurrentUser user) {
        this.sources = sources;
        this.unions = unions;
        this.user = user;
    }

    List<BenefitFigures> figures(ReportChoice choice) {
        Set<UnionId> readable = unions.where(user.account(), Permission.READ_FUNDS);
        return sources.orderedStream()
                .flatMap(source -> source.given(readable).stream())
                .filter(choice::takes)
                .toList();
    }
}
