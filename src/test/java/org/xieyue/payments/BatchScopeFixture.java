package org.xieyue.payments;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.UnionId;
import org.xieyue.testing.ScopeFixture;

/** An empty batch of a union, for the authorisation matrix. */
@Component
class BatchScopeFixture implements ScopeFixture<PaymentBatchId> {

    private final PaymentBatches batches;
    private final BusinessClock clock;

    BatchScopeFixture(PaymentBatches batches, BusinessClock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Class<PaymentBatchId> type() {
        return PaymentBatchId.class;
    }

    @Override
    public PaymentBatchId belongingTo(UnionId union, Account maker) {
        PaymentBatchId id = new PaymentBatchId(UUID.randomUUID());
        batches.add(id, union, "csv-utf8", 2026, maker.id(), clock.now(), UUID.randomUUID());
        return id;
    }
}
