package org.xieyue.agreements;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An agreement belongs to the union that made it or entered it. */
@Component
class AgreementScope implements ScopeLocator<AgreementId> {

    private final AgreementFiles files;

    AgreementScope(AgreementFiles files) {
        this.files = files;
    }

    @Override
    public Class<AgreementId> type() {
        return AgreementId.class;
    }

    @Override
    public Optional<UnionId> unionOf(AgreementId id) {
        return files.find(id).map(AgreementRow::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_BARGAINING;
    }
}
