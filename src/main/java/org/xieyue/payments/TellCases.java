package org.xieyue.payments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.Cases;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.OneByOne;

/**
 * Tells each case what became of its payment, one after the other: a batch is booked at once, and thousands of cases go on
 * after it. What cannot be told now is told at the next attempt.
 */
@Component
class TellCases {

    private static final Logger LOG = LoggerFactory.getLogger(TellCases.class);
    private static final int AT_ONCE = 500;

    private final DuePayments payments;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final CurrentUser currentUser;

    TellCases(
            DuePayments payments,
            Cases cases,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            CurrentUser currentUser) {
        this.payments = payments;
        this.cases = cases;
        this.events = events;
        this.transactions = transactions;
        this.currentUser = currentUser;
    }

    /** @return how many were told */
    int run() {
        List<PaymentId> untold = payments.untold(AT_ONCE);
        return currentUser.asSystem(() -> OneByOne.count(
                untold,
                this::tellAlone,
                (id, failure) -> LOG.error("The case of payment {} could not be told what became of it", id, failure)));
    }

    private boolean tellAlone(PaymentId id) {
        return Boolean.TRUE.equals(transactions.execute(
                transaction -> payments.lockUntold(id).map(this::tell).orElse(false)));
    }

    private boolean tell(Payment payment) {
        String reason = Objects.requireNonNullElse(payment.reason(), "");
        cases.tell(
                payment.caseId(),
                "payments." + payment.state().name().toLowerCase(Locale.ROOT),
                payment.state() == PaymentState.FAILED && !reason.isEmpty() ? reason : null,
                Map.of("amount", payment.amount().display()));
        payments.told(payment.id());
        events.publishEvent(new PaymentEnded(payment.caseId(), payment.state(), payment.amount(), payment.reason()));
        return true;
    }
}
