package org.xieyue.payments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The file for the bank, of a batch that two people have signed. Taken again, it is the same to the byte. */
@UseCase
public class ExportBatch {

    private final PaymentBatches batches;
    private final DuePayments payments;
    private final ApprovedTerms terms;
    private final PartsInCases parts;
    private final BankTemplates templates;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    ExportBatch(
            PaymentBatches batches,
            DuePayments payments,
            ApprovedTerms terms,
            PartsInCases parts,
            BankTemplates templates,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.batches = batches;
        this.payments = payments;
        this.terms = terms;
        this.parts = parts;
        this.templates = templates;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param hash SHA-256 of the content */
    public record BankTransferFile(String name, byte[] content, String hash) {

        /** Never shows what it holds: it might reach a log. */
        @Override
        public String toString() {
            return "BankTransferFile[" + name + "]";
        }
    }

    @Permit(Permission.KEEP_FUNDS)
    public Answer<BankTransferFile> export(PaymentBatchId id) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        List<BatchItem> items = batches.items(id);
        boolean first = batch.state() == BatchState.SIGNED;
        if (!first && batch.fileHash() == null) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        if (first) {
            Optional<Refusal> objection = unsigned(batch)
                    .or(() -> currentUser.person().flatMap(person -> parts.duty(person.id(), items)))
                    .or(() -> SignBatch.changed(batch, items, payments, terms));
            if (objection.isPresent()) {
                return Answer.refused(objection.get());
            }
        }
        BankTemplate template = templates.of(batch);
        if (!(BankFile.payment(template, batch.number(), items) instanceof Answer.Done<byte[]>(byte[] content))) {
            return Answer.refused(Refusal.conflict("payments.file-differs"));
        }
        String hash = Digests.of(content);
        String before = batch.fileHash();
        if (before != null && !before.equals(hash)) {
            return Answer.refused(Refusal.conflict("payments.file-differs"));
        }
        if (first) {
            batches.exported(id, hash, currentUser.person().map(Account::id).orElse(null), clock.now());
            payments.sent(items.stream().map(BatchItem::payment).toList());
        }
        trail.record(
                "payments.exported",
                "payment-batch",
                id.toString(),
                Map.of(
                        "hash", hash,
                        "items", Integer.toString(items.size()),
                        "fen", Long.toString(batch.total().fen())));
        return Answer.done(new BankTransferFile(batch.number() + "." + template.extension(), content, hash));
    }

    /** The file of a batch that was exported before; nothing changes but the record of who took it. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<BankTransferFile> again(PaymentBatchId id) {
        PaymentBatch batch = batches.find(id).orElseThrow(NotFound::new);
        return batch.fileHash() == null
                ? Answer.refused(Refusal.conflict("payments.state." + batch.state()))
                : export(id);
    }

    private Optional<Refusal> unsigned(PaymentBatch batch) {
        int signed = batches.signatures(batch.id(), batch.requireFrozenHash()).size();
        return signed >= SignBatch.SIGNATURES
                ? Optional.empty()
                : Optional.of(Refusal.conflict("payments.state." + BatchState.FROZEN));
    }
}
