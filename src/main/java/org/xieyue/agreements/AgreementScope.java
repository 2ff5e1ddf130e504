package org.xieyue.agreements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An agreement belongs to the union that made it or entered it. */
@Component
class AgreementScope implements ScopeLocator<AgreementId> {

    private final AgreementFiles files;
    private final TextsFromElsewhere elsewhere;

    AgreementScope(AgreementFiles files, TextsFromElsewhere elsewhere) {
        this.files = files;
        this.elsewhere = elsewhere;
    }

    @Override
    public Class<AgreementId> type() {
        return AgreementId.class;
    }

    @Override
    public Optional<UnionId> unionOf(AgreementId id) {
        return files.find(id).map(AgreementRow::union);
    }

    /** A text that binds the reader's own employers, whichever union made it; how it came about stays with that union. */
    @Override
    public boolean isShownTo(AgreementId id, Account reader) {
        List<UnionId> tops = AgreementReaders.topsOf(reader);
        return !tops.isEmpty()
                && files.find(id).filter(row -> elsewhere.reaches(row, tops)).isPresent();
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_BARGAINING;
    }
}
