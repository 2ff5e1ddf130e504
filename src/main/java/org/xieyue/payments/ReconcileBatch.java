package org.xieyue.payments;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.audit.AuditTrail;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Compares a confirmed batch with the ledger; every night, and when a fund officer asks. A difference is an alarm. */
@UseCase
public class ReconcileBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileBatch.class);

    private final PaymentBatches batches;
    private final DuePayments payments;
    private final Settlements settlements;
    private final PaymentNews news;
    private final AuditTrail trail;

    ReconcileBatch(
            PaymentBatches batches, DuePayments payments, Settlements settlements, PaymentNews news, AuditTrail trail) {
        this.batches = batches;
        this.payments = payments;
        this.settlements = settlements;
        this.news = news;
        this.trail = trail;
    }

    @Permit(Permission.KEEP_FUNDS)
    public Answer<PaymentBatchId> reconcile(PaymentBatchId id) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        if (batch.state() == BatchState.RECONCILED) {
            return Answer.done(id);
        }
        if (batch.state() != BatchState.CONFIRMED) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        List<BatchItem> items = batches.items(id);
        List<CaseId> paid = items.stream()
                .filter(item -> item.outcome() == PaymentState.PAID)
                .map(BatchItem::caseId)
                .toList();
        Yuan expected = payments.paid(paid);
        Yuan posted = settlements.paid(paid);
        boolean whole = items.stream()
                        .map(BatchItem::amount)
                        .reduce(Yuan.ZERO, Yuan::plus)
                        .equals(batch.total())
                && PaymentBatch.digest(batch.number(), items).equals(batch.requireFrozenHash());
        if (!expected.equals(posted) || !whole) {
            LOG.error("Payment batch {} does not reconcile: items {}, ledger {}", id, expected, posted);
            news.differs(batch);
            return Answer.refused(
                    Refusal.conflict("payments.does-not-reconcile", expected.display(), posted.display()));
        }
        batches.move(id, BatchState.RECONCILED);
        trail.record(
                "payments.reconciled",
                "payment-batch",
                id.toString(),
                Map.of("fen", Long.toString(posted.fen()), "paid", Integer.toString(paid.size())));
        return Answer.done(id);
    }
}
