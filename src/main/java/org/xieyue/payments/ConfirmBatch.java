package org.xieyue.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Books a bank's answer, item by item: what was paid is posted, what failed stays promised and comes back with its reason,
 * what the answer does not speak of waits for a question to the bank. A file with any flaw is refused whole.
 */
@UseCase
public class ConfirmBatch {

    private static final int MOST_BYTES = 30 * 1024 * 1024;
    private static final int MOST_FLAWS = 20;
    private static final int LONGEST_REASON = 100;

    private final PaymentBatches batches;
    private final DuePayments payments;
    private final Settlements settlements;
    private final BankTemplates templates;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    ConfirmBatch(
            PaymentBatches batches,
            DuePayments payments,
            Settlements settlements,
            BankTemplates templates,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.batches = batches;
        this.payments = payments;
        this.settlements = settlements;
        this.templates = templates;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** How many items ended how. */
    public record Booked(int paid, int failed, int unmatched) {}

    private record Outcome(PaymentState state, String reason) {}

    /** The same file again gets the same answer and books nothing. */
    @Permit(Permission.KEEP_FUNDS)
    public Answer<Booked> confirm(PaymentBatchId id, byte[] content) {
        if (content.length > MOST_BYTES) {
            return Answer.refused("payments.return.too-large", MOST_BYTES / 1024 / 1024);
        }
        PaymentBatch batch = batches.lock(id).orElseThrow(NotFound::new);
        String hash = Digests.of(content);
        List<BatchItem> items = batches.items(id);
        if (batch.returnHash() != null) {
            return batch.returnHash().equals(hash)
                    ? Answer.done(booked(items))
                    : Answer.refused(Refusal.conflict("payments.already-confirmed"));
        }
        if (batch.state() != BatchState.EXPORTED) {
            return Answer.refused(Refusal.conflict("payments.state." + batch.state()));
        }
        return ReturnFile.read(templates.of(batch), content).then(told -> {
            List<Refusal> flaws = flaws(batch, items, told);
            return flaws.isEmpty() ? Answer.done(book(batch, items, told, hash)) : Answer.refused(flaws);
        });
    }

    private static List<Refusal> flaws(PaymentBatch batch, List<BatchItem> items, ReturnFile.Told told) {
        if (!told.batch().equals(batch.number())) {
            return List.of(Refusal.of("payments.return.other-batch", told.batch(), batch.number()));
        }
        Map<String, BatchItem> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(item.key(), item));
        List<Refusal> flaws = new ArrayList<>();
        for (ReturnFile.Line line : told.lines()) {
            BatchItem item = byKey.get(line.item());
            if (item == null) {
                flaws.add(Refusal.of("payments.return.unknown-item", line.row(), line.item()));
            } else if (!item.number().equals(line.number())) {
                flaws.add(Refusal.of("payments.return.other-account", line.row(), line.item()));
            } else if (!item.amount().equals(line.amount())) {
                flaws.add(Refusal.of(
                        "payments.return.other-amount",
                        line.row(),
                        line.amount().display(),
                        item.amount().display()));
            }
            if (flaws.size() == MOST_FLAWS) {
                break;
            }
        }
        return flaws;
    }

    private Booked book(PaymentBatch batch, List<BatchItem> items, ReturnFile.Told told, String hash) {
        Map<String, ReturnFile.Line> lines =
                told.lines().stream().collect(Collectors.toMap(ReturnFile.Line::item, line -> line));
        Map<Outcome, List<BatchItem>> outcomes = new HashMap<>();
        for (BatchItem item : items) {
            outcomes.computeIfAbsent(outcome(lines.get(item.key())), outcome -> new ArrayList<>())
                    .add(item);
        }
        payments.lockAll(items.stream().map(BatchItem::payment).toList());
        settlements.lock(items.stream().map(BatchItem::caseId).toList());
        outcomes.forEach((outcome, those) -> {
            List<CaseId> cases = those.stream().map(BatchItem::caseId).toList();
            if (outcome.state() == PaymentState.PAID) {
                settlements.pay(cases);
            } else {
                settlements.halt(cases);
            }
            String reason = outcome.reason().isEmpty() ? null : outcome.reason();
            batches.outcome(batch.id(), those.stream().map(BatchItem::position).toList(), outcome.state(), reason);
            payments.end(those.stream().map(BatchItem::payment).toList(), outcome.state(), reason, clock.now(), true);
        });
        batches.confirmed(
                batch.id(), hash, currentUser.person().map(Account::id).orElse(null), clock.now());
        Booked booked = booked(batches.items(batch.id()));
        trail.record(
                "payments.confirmed",
                "payment-batch",
                batch.id().toString(),
                new TreeMap<>(Map.of(
                        "file", hash,
                        "paid", Integer.toString(booked.paid()),
                        "failed", Integer.toString(booked.failed()),
                        "unmatched", Integer.toString(booked.unmatched()))));
        return booked;
    }

    private static Outcome outcome(ReturnFile.@org.jspecify.annotations.Nullable Line line) {
        if (line == null) {
            return new Outcome(PaymentState.UNMATCHED, "");
        }
        if (line.paid()) {
            return new Outcome(PaymentState.PAID, "");
        }
        String reason = line.reason();
        return new Outcome(
                PaymentState.FAILED, reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private static Booked booked(List<BatchItem> items) {
        return new Booked(
                count(items, Set.of(PaymentState.PAID)),
                count(items, Set.of(PaymentState.FAILED)),
                count(items, Set.of(PaymentState.UNMATCHED)));
    }

    private static int count(List<BatchItem> items, Set<PaymentState> states) {
        return (int) items.stream()
                .filter(item -> item.outcome() != null && states.contains(item.outcome()))
                .count();
    }
}
