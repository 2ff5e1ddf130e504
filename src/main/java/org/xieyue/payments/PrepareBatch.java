package org.xieyue.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A fund officer gathers what is due, and freezes it so that others can sign. */
@UseCase
public class PrepareBatch {

    static final int MOST_ITEMS = 20_000;

    private final PaymentBatches batches;
    private final DuePayments payments;
    private final ApprovedTerms terms;
    private final VoidChangedPayments voidChanged;
    private final PartsInCases parts;
    private final Settlements settlements;
    private final BankTemplates templates;
    private final PaymentNews news;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    PrepareBatch(
            PaymentBatches batches,
            DuePayments payments,
            ApprovedTerms terms,
            VoidChangedPayments voidChanged,
            PartsInCases parts,
            Settlements settlements,
            BankTemplates templates,
            PaymentNews news,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.batches = batches;
        this.payments = payments;
        this.terms = terms;
        this.voidChanged = voidChanged;
        this.parts = parts;
        this.settlements = settlements;
        this.templates = templates;
        this.news = news;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Takes what is due from lines of this union and may be paid: the person's account is known and looked at.
     *
     * @param template one of {@link PaymentBoard#templates}
     * @param command made by the client: the same command again gets the first answer
     */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PaymentBatchId> draft(UnionId union, String template, UUID command) {
        Optional<PaymentBatch> first = batches.draftedBy(command);
        if (first.isPresent()) {
            boolean same =
                    first.get().union().equals(union) && first.get().template().equals(template);
            return same ? Answer.done(first.get().id()) : Answer.refused(Refusal.conflict("payments.command-reused"));
        }
        if (templates.find(template).isEmpty()) {
            return Answer.refused(Refusal.ofField("template", "payments.template"));
        }
        voidChanged.among(union, MOST_ITEMS);
        List<BatchItem> items = items(terms.check(payments.takeDue(union, MOST_ITEMS)));
        if (items.isEmpty()) {
            return Answer.refused(Refusal.conflict("payments.nothing-due"));
        }
        PaymentBatchId id = new PaymentBatchId(UUID.randomUUID());
        boolean added = batches.add(
                id,
                union,
                template,
                clock.today().getYear(),
                currentUser.person().map(Account::id).orElse(null),
                clock.now(),
                command);
        if (!added) {
            return Answer.refused(Refusal.conflict("payments.command-reused"));
        }
        batches.put(id, items);
        payments.batched(items.stream().map(BatchItem::payment).toList());
        record("payments.drafted", batches.find(id).orElseThrow());
        return Answer.done(id);
    }

    private static List<BatchItem> items(List<ApprovedTerms.Checked> checked) {
        List<BatchItem> items = new ArrayList<>();
        for (ApprovedTerms.Checked each : checked) {
            PayeeAccount account = each.account();
            if (each.flaw() == null && account != null) {
                Payment payment = each.payment();
                items.add(new BatchItem(
                        items.size() + 1,
                        payment.id(),
                        payment.caseId(),
                        payment.instalment(),
                        account.id(),
                        payment.amount(),
                        payment.approvedHash(),
                        account.holder(),
                        account.number(),
                        account.bank(),
                        null,
                        null));
            }
        }
        return items;
    }

    /** One item goes back to what is due, for example because nobody is left to sign it; the others move up. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PaymentBatchId> leaveOut(PaymentBatchId id, PaymentId payment) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        if (batch.state() != BatchState.DRAFT) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        List<BatchItem> items = batches.items(id);
        List<BatchItem> kept =
                items.stream().filter(item -> !item.payment().equals(payment)).toList();
        if (kept.size() < items.size()) {
            batches.put(id, numbered(kept));
            payments.dueAgain(List.of(payment));
        }
        return Answer.done(id);
    }

    /**
     * From here on nothing changes any more. Looks at each item once more: what differs from its approval is void, what has
     * lost its account is due again. Refused when a value does not fit the bank's columns.
     */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PaymentBatchId> freeze(PaymentBatchId id) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        if (batch.state() == BatchState.FROZEN) {
            return Answer.done(id);
        }
        if (batch.state() != BatchState.DRAFT) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        List<PaymentId> taken =
                batches.items(id).stream().map(BatchItem::payment).toList();
        List<Payment> inOrder = new ArrayList<>(payments.lockAll(taken));
        Map<PaymentId, Integer> places = new HashMap<>();
        taken.forEach(payment -> places.put(payment, places.size()));
        inOrder.sort(Comparator.comparing(payment -> places.getOrDefault(payment.id(), 0)));
        List<ApprovedTerms.Checked> checked = terms.check(inOrder);
        List<BatchItem> items = items(checked);
        if (items.isEmpty() && checked.isEmpty()) {
            return Answer.refused(Refusal.conflict("payments.nothing-due"));
        }
        Answer<byte[]> file = BankFile.payment(templates.of(batch), batch.number(), items);
        if (file instanceof Answer.Refused<byte[]> refused) {
            return Answer.refused(refused.reasons());
        }
        Optional<Refusal> objection = currentUser.person().flatMap(person -> parts.duty(person.id(), items));
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        turnAway(checked);
        batches.put(id, items);
        if (items.isEmpty()) {
            batches.move(id, BatchState.DISCARDED);
            return Answer.done(id);
        }
        List<CaseId> cases = items.stream().map(BatchItem::caseId).toList();
        settlements.begin(cases);
        batches.freeze(
                id,
                PaymentBatch.digest(batch.number(), items),
                currentUser.person().map(Account::id).orElse(null));
        PaymentBatch frozen = batches.find(id).orElseThrow();
        record("payments.frozen", frozen);
        news.frozen(frozen);
        return Answer.done(id);
    }

    private void turnAway(List<ApprovedTerms.Checked> checked) {
        voidChanged.end(with(checked, ApprovedTerms.Flaw.CHANGED));
        payments.dueAgain(Stream.of(ApprovedTerms.Flaw.NO_ACCOUNT, ApprovedTerms.Flaw.ACCOUNT_WAITS)
                .flatMap(flaw -> with(checked, flaw).stream())
                .map(Payment::id)
                .toList());
    }

    private static List<Payment> with(List<ApprovedTerms.Checked> checked, ApprovedTerms.Flaw flaw) {
        return checked.stream()
                .filter(each -> each.flaw() == flaw)
                .map(ApprovedTerms.Checked::payment)
                .toList();
    }

    private static List<BatchItem> numbered(List<BatchItem> items) {
        List<BatchItem> numbered = new ArrayList<>();
        items.forEach(item -> numbered.add(item.at(numbered.size() + 1)));
        return numbered;
    }

    /** As long as no file has left: everything is due again. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<PaymentBatchId> discard(PaymentBatchId id) {
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        return switch (batch.state()) {
            case DISCARDED -> Answer.done(id);
            case DRAFT, FROZEN, SIGNED -> giveUp(batch);
            case EXPORTED, CONFIRMED, RECONCILED -> Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        };
    }

    private Answer<PaymentBatchId> giveUp(PaymentBatch batch) {
        List<BatchItem> items = batches.items(batch.id());
        payments.lockAll(items.stream().map(BatchItem::payment).toList());
        settlements.halt(items.stream().map(BatchItem::caseId).toList());
        payments.dueAgain(items.stream().map(BatchItem::payment).toList());
        batches.put(batch.id(), List.of());
        batches.move(batch.id(), BatchState.DISCARDED);
        record("payments.discarded", batch);
        return Answer.done(batch.id());
    }

    private void record(String what, PaymentBatch batch) {
        String hash = batch.frozenHash();
        trail.record(
                what,
                "payment-batch",
                batch.id().toString(),
                Map.of(
                        "items",
                        Integer.toString(batch.items()),
                        "fen",
                        Long.toString(batch.total().fen()),
                        "hash",
                        hash == null ? "" : hash));
    }
}
