package org.xieyue.payments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Two people sign a frozen batch. Neither prepared it, and neither had any part in any of its cases, whichever post or
 * whomever's place they held: what counts is who acted.
 */
@UseCase
public class SignBatch {

    static final int SIGNATURES = 2;

    private final PaymentBatches batches;
    private final DuePayments payments;
    private final ApprovedTerms terms;
    private final PartsInCases parts;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    SignBatch(
            PaymentBatches batches,
            DuePayments payments,
            ApprovedTerms terms,
            PartsInCases parts,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.batches = batches;
        this.payments = payments;
        this.terms = terms;
        this.parts = parts;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Permit(Permission.CONFIRM_FUNDS)
    public Answer<PaymentBatchId> sign(PaymentBatchId id) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        AccountId signer = currentUser.account().id();
        if (batch.state() == BatchState.DRAFT || batch.state() == BatchState.DISCARDED) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        String hash = batch.requireFrozenHash();
        if (batches.signatures(id, hash).containsKey(signer)) {
            return Answer.done(id);
        }
        if (batch.state() != BatchState.FROZEN) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        List<BatchItem> items = batches.items(id);
        Optional<Refusal> objection = objection(batch, items, signer).or(() -> changed(batch, items));
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        batches.sign(id, signer, hash, clock.now());
        trail.record("payments.signed", "payment-batch", id.toString(), Map.of("hash", hash));
        if (batches.signatures(id, hash).size() >= SIGNATURES) {
            batches.move(id, BatchState.SIGNED);
        }
        return Answer.done(id);
    }

    private Optional<Refusal> objection(PaymentBatch batch, List<BatchItem> items, AccountId signer) {
        return batch.preparers().contains(signer)
                ? Optional.of(Refusal.of("payments.prepared-by-you"))
                : parts.anyPart(signer, items);
    }

    private Optional<Refusal> changed(PaymentBatch batch, List<BatchItem> items) {
        return changed(batch, items, payments, terms);
    }

    static Optional<Refusal> changed(
            PaymentBatch batch, List<BatchItem> items, DuePayments payments, ApprovedTerms terms) {
        Map<PaymentId, Payment> byId = payments
                .lockAll(items.stream().map(BatchItem::payment).toList())
                .stream()
                .collect(Collectors.toMap(Payment::id, Function.identity()));
        List<Integer> positions = terms.changed(items, byId);
        boolean same = PaymentBatch.digest(batch.number(), items).equals(batch.requireFrozenHash());
        if (same && positions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.conflict(
                "payments.changed-after-freeze",
                positions.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
