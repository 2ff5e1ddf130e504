package org.xieyue.payments;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;

/** What is due but differs from what was approved is not paid: it is void, and its case is told. */
@Component
class VoidChangedPayments {

    private final DuePayments payments;
    private final ApprovedTerms terms;
    private final AuditTrail trail;
    private final BusinessClock clock;

    VoidChangedPayments(DuePayments payments, ApprovedTerms terms, AuditTrail trail, BusinessClock clock) {
        this.payments = payments;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    /** In a transaction of its own: it holds although the batch that found it may be refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void among(UnionId union, int limit) {
        end(terms.check(payments.takeDue(union, limit)).stream()
                .filter(checked -> checked.flaw() == ApprovedTerms.Flaw.CHANGED)
                .map(ApprovedTerms.Checked::payment)
                .toList());
    }

    /** In the caller's transaction. */
    void end(List<Payment> changed) {
        payments.end(changed.stream().map(Payment::id).toList(), PaymentState.VOID, "changed", clock.now(), true);
        for (Payment payment : changed) {
            trail.record(
                    "payments.voided",
                    "case",
                    payment.caseId().toString(),
                    Map.of("payment", payment.id().toString()));
        }
    }
}
