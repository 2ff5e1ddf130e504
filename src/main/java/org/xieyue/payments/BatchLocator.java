package org.xieyue.payments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A batch belongs to the union that pays. */
@Component
class BatchLocator implements ScopeLocator<PaymentBatchId> {

    private final PaymentBatches batches;

    BatchLocator(PaymentBatches batches) {
        this.batches = batches;
    }

    @Override
    public Class<PaymentBatchId> type() {
        return PaymentBatchId.class;
    }

    @Override
    public Optional<UnionId> unionOf(PaymentBatchId id) {
        return batches.find(id).map(PaymentBatch::union);
    }

    @Override
    public Permission seenWith() {
        return Permission.READ_FUNDS;
    }
}
