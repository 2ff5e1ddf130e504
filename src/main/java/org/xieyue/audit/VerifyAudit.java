package org.xieyue.audit;

import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** Verifies that nobody has changed, removed or added entries behind the trail's back. */
@UseCase
public class VerifyAudit {

    private final ChainVerification verification;

    VerifyAudit(ChainVerification verification) {
        this.verification = verification;
    }

    @Permit(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public AuditFinding verify() {
        return verification.verify(null);
    }
}
