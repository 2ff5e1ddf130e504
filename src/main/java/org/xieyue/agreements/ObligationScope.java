package org.xieyue.agreements;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An obligation belongs where its agreement does. */
@Component
class ObligationScope implements ScopeLocator<ObligationId> {

    private final Obligations obligations;
    private final AgreementFiles files;

    ObligationScope(Obligations obligations, AgreementFiles files) {
        this.obligations = obligations;
        this.files = files;
    }

    @Override
    public Class<ObligationId> type() {
        return ObligationId.class;
    }

    @Override
    public Optional<UnionId> unionOf(ObligationId id) {
        return obligations
                .find(id)
                .map(Obligation::agreement)
                .flatMap(files::find)
                .map(AgreementRow::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_BARGAINING;
    }
}
