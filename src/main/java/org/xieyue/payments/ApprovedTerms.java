package org.xieyue.payments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.funds.Settlements;
import org.xieyue.shared.CaseId;

/** Compares what is about to be paid with what was approved: case, amount, person and account, number by number. */
@Component
class ApprovedTerms {

    /** Why a payment cannot be sent to a bank. */
    enum Flaw {
        NO_ACCOUNT,
        /** The account that was approved waits for a second look. */
        ACCOUNT_WAITS,
        /** Amount, person or account are not those that the approval signed. */
        CHANGED
    }

    private final PayeeAccounts accounts;
    private final Settlements settlements;

    ApprovedTerms(PayeeAccounts accounts, Settlements settlements) {
        this.accounts = accounts;
        this.settlements = settlements;
    }

    /** A payment, the account that it would go to, and what is wrong with it. */
    record Checked(
            Payment payment,
            @Nullable PayeeAccount account,
            @Nullable Flaw flaw) {}

    /** Locks the money of these cases. */
    List<Checked> check(Collection<Payment> payments) {
        Map<CaseId, Settlements.Held> held =
                settlements.lock(payments.stream().map(Payment::caseId).toList());
        Set<String> payees = payments.stream().map(Payment::payeeKey).collect(Collectors.toSet());
        Map<String, PayeeAccount> payable = accounts.of(payees, AccountState.PAYABLE);
        Map<String, PayeeAccount> waiting = accounts.of(payees, AccountState.WAITING);
        return payments.stream()
                .map(payment -> {
                    Settlements.Held money = held.get(payment.caseId());
                    Checked now = check(payment, money, payable.get(payment.payeeKey()));
                    boolean waits = now.flaw() != null
                            && check(payment, money, waiting.get(payment.payeeKey()))
                                            .flaw()
                                    == null;
                    return waits ? new Checked(payment, null, Flaw.ACCOUNT_WAITS) : now;
                })
                .toList();
    }

    private static Checked check(Payment payment, Settlements.@Nullable Held held, @Nullable PayeeAccount account) {
        if (held == null
                || !held.approvedHash().equals(payment.approvedHash())
                || !held.amount().equals(payment.amount())
                || !held.union().equals(payment.union())) {
            return new Checked(payment, account, Flaw.CHANGED);
        }
        if (account == null) {
            return new Checked(payment, null, Flaw.NO_ACCOUNT);
        }
        String now = new PaymentTerms(payment.caseId(), payment.amount(), payment.payeeKey(), account.print()).hash();
        boolean asApproved = now.equals(held.approvedHash()) && account.holder().equals(payment.payeeName());
        return new Checked(payment, account, asApproved ? null : Flaw.CHANGED);
    }

    /** Whether frozen items still are what was approved; the positions of those that are not. */
    List<Integer> changed(List<BatchItem> items, Map<PaymentId, Payment> payments) {
        Map<CaseId, Settlements.Held> held =
                settlements.lock(items.stream().map(BatchItem::caseId).toList());
        return items.stream()
                .filter(item -> !isAsApproved(item, payments.get(item.payment()), held.get(item.caseId())))
                .map(BatchItem::position)
                .toList();
    }

    private boolean isAsApproved(BatchItem item, @Nullable Payment payment, Settlements.@Nullable Held held) {
        if (payment == null || held == null) {
            return false;
        }
        String now = new PaymentTerms(item.caseId(), item.amount(), payment.payeeKey(), accounts.printOf(item.number()))
                .hash();
        return now.equals(held.approvedHash())
                && item.amount().equals(held.amount())
                && item.amount().equals(payment.amount())
                && item.name().equals(payment.payeeName());
    }
}
