package org.xieyue.payments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Settlements;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Mask;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderedPayments implements Payments {

    private static final int LONGEST_BANK = 28;
    private static final int MOST_ATTEMPTS = 2;
    private static final Set<PaymentState> RETURNED = Set.of(PaymentState.FAILED, PaymentState.UNMATCHED);
    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000]+");

    private final PayeeAccounts accounts;
    private final DuePayments payments;
    private final PaymentBatches batches;
    private final Settlements settlements;
    private final PaymentNews news;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    OrderedPayments(
            PayeeAccounts accounts,
            DuePayments payments,
            PaymentBatches batches,
            Settlements settlements,
            PaymentNews news,
            AuditTrail trail,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.batches = batches;
        this.settlements = settlements;
        this.news = news;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public Answer<AccountState> register(Payee payee, GivenAccount given, UnionId union) {
        CardNumber number = CardNumber.read(given.number()).orElse(null);
        String bank = given.bank().strip();
        if (number == null) {
            return Answer.refused(Refusal.ofField("accountNumber", "payments.number"));
        }
        if (!plain(given.holder()).equals(plain(payee.name()))) {
            return Answer.refused(Refusal.ofField("accountHolder", "payments.not-own-account"));
        }
        if (bank.isEmpty() || bank.length() > LONGEST_BANK) {
            return Answer.refused(Refusal.ofField("bank", "payments.bank", LONGEST_BANK));
        }
        String key = accounts.keyOf(payee.nationalId());
        String print = accounts.printOf(number.value());
        accounts.waitForOthers(print);
        accounts.waitForOthers(key);
        if (accounts.isOfAnother(print, key)) {
            return Answer.refused(Refusal.ofField("accountNumber", "payments.account-of-another"));
        }
        if (payments.isAnyUnderWay(key)) {
            return Answer.refused(Refusal.conflict("payments.account-in-use"));
        }
        return Answer.done(keep(payee, key, number, print, bank, union));
    }

    private AccountState keep(Payee payee, String key, CardNumber number, String print, String bank, UnionId union) {
        PayeeAccount payable = accounts.of(key, AccountState.PAYABLE).orElse(null);
        PayeeAccount waiting = accounts.of(key, AccountState.WAITING).orElse(null);
        PayeeAccount latest = waiting == null ? payable : waiting;
        if (latest != null && isThis(latest, payee, print)) {
            return latest.state();
        }
        accounts.replace(key, AccountState.WAITING);
        if (payable != null && isThis(payable, payee, print)) {
            return AccountState.PAYABLE;
        }
        PayeeAccount added = new PayeeAccount(
                new PayeeAccountId(UUID.randomUUID()),
                key,
                union,
                plain(payee.name()),
                number.value(),
                print,
                bank,
                payable == null ? AccountState.PAYABLE : AccountState.WAITING,
                currentUser.person().map(Account::id).orElse(null),
                clock.now());
        accounts.add(added);
        trail.record(
                "payments.accountRegistered",
                "payee-account",
                added.id().toString(),
                Map.of("state", added.state().name(), "union", union.toString()));
        if (added.state() == AccountState.WAITING) {
            news.waits(added);
        }
        return added.state();
    }

    /** The same number under a corrected name is looked at again. */
    private static boolean isThis(PayeeAccount account, Payee payee, String print) {
        return account.print().equals(print) && account.holder().equals(plain(payee.name()));
    }

    @Override
    public Optional<KnownAccount> accountOf(Payee payee) {
        return latest(payee).map(found -> new KnownAccount(Mask.bankCard(found.number()), found.bank(), found.state()));
    }

    private Optional<PayeeAccount> latest(Payee payee) {
        String key = accounts.keyOf(payee.nationalId());
        return accounts.of(key, AccountState.WAITING).or(() -> accounts.of(key, AccountState.PAYABLE));
    }

    @Override
    public String signedTerms(CaseId caseId, Yuan amount, Payee payee) {
        String print = latest(payee).map(PayeeAccount::print).orElse(null);
        return new PaymentTerms(caseId, amount, accounts.keyOf(payee.nationalId()), print).hash();
    }

    @Override
    public void due(CaseId caseId, int instalment, Payee payee, String purpose, int year) {
        // payment before money, as everywhere: whoever locks both the other way round stops the others
        Payment first = payments.lock(caseId, instalment).orElse(null);
        if (first != null && first.state() == PaymentState.PAID) {
            return;
        }
        Settlements.Held held = settlements.lock(List.of(caseId)).get(caseId);
        if (held == null) {
            throw new OutOfOrder("PAYMENTS-1", "没有为本案预留资金，不能列入应付", caseId, instalment);
        }
        Payment due = new Payment(
                new PaymentId(UUID.randomUUID()),
                caseId,
                instalment,
                held.union(),
                held.line(),
                purpose,
                year,
                accounts.keyOf(payee.nationalId()),
                plain(payee.name()),
                held.amount(),
                held.approvedHash(),
                PaymentState.DUE,
                null,
                0,
                clock.now());
        if (first != null || !payments.add(due)) {
            Payment known = payments.lock(caseId, instalment).orElseThrow();
            if (!known.approvedHash().equals(due.approvedHash())) {
                throw new OutOfOrder("PAYMENTS-2", "本案已有内容不同的应付款项", caseId, instalment);
            }
        }
    }

    @Override
    public boolean isUnderWay(CaseId caseId) {
        return payments.latest(caseId)
                .filter(payment -> payment.state() == PaymentState.BATCHED)
                .isPresent();
    }

    @Override
    public boolean hasFailed(CaseId caseId) {
        return payments.latest(caseId)
                .filter(payment -> RETURNED.contains(payment.state()))
                .isPresent();
    }

    @Override
    public Set<CaseId> paidBy(AccountId person, Collection<CaseId> cases) {
        return batches.casesPaidBy(person, cases);
    }

    @Override
    public Answer<CaseId> cancel(CaseId caseId, String reason) {
        Payment payment = locked(caseId);
        if (payment == null) {
            return Answer.done(caseId);
        }
        if (payment.state() == PaymentState.BATCHED || payment.state() == PaymentState.PAID) {
            return Answer.refused(Refusal.conflict("payments.cannot-cancel." + payment.state()));
        }
        payments.end(List.of(payment.id()), PaymentState.CANCELLED, reason, clock.now(), false);
        trail.record(
                "payments.cancelled",
                "case",
                caseId.toString(),
                Map.of("payment", payment.id().toString()));
        return Answer.done(caseId);
    }

    @Override
    public Answer<CaseId> again(CaseId caseId) {
        Payment payment = locked(caseId);
        if (payment == null) {
            return Answer.refused(Refusal.conflict("payments.nothing-failed"));
        }
        if (payment.state() == PaymentState.DUE) {
            return Answer.done(caseId);
        }
        if (!RETURNED.contains(payment.state())) {
            return Answer.refused(Refusal.conflict("payments.nothing-failed"));
        }
        if (payment.attempts() >= MOST_ATTEMPTS) {
            return Answer.refused(Refusal.conflict("payments.paid-again-once"));
        }
        if (settlements.lock(List.of(caseId)).isEmpty()) {
            return Answer.refused(Refusal.conflict("payments.money-given-back"));
        }
        payments.dueAgain(List.of(payment.id()));
        trail.record(
                "payments.dueAgain",
                "case",
                caseId.toString(),
                Map.of("payment", payment.id().toString()));
        return Answer.done(caseId);
    }

    private @Nullable Payment locked(CaseId caseId) {
        return payments.latest(caseId)
                .flatMap(latest -> payments.lock(caseId, latest.instalment()))
                .orElse(null);
    }

    private static String plain(String name) {
        return GAPS.matcher(name.strip()).replaceAll("").replace('•', '·');
    }
}
