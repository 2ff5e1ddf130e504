package org.xieyue.funds;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.needs.NeedClaims;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OneByOne;

/** Gives back what was promised until a day that has gone by. Each case on its own: one that fails holds up no other. */
@Component
class ExpireReservations {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireReservations.class);
    private static final int AT_ONCE = 500;

    private final HeldReservations reservations;
    private final BudgetLines lines;
    private final Ledger ledger;
    private final Cases cases;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final NeedClaims claims;

    ExpireReservations(
            HeldReservations reservations,
            BudgetLines lines,
            Ledger ledger,
            Cases cases,
            AuditTrail trail,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            CurrentUser currentUser,
            BusinessClock clock,
            NeedClaims claims) {
        this.reservations = reservations;
        this.lines = lines;
        this.ledger = ledger;
        this.cases = cases;
        this.trail = trail;
        this.events = events;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.clock = clock;
        this.claims = claims;
    }

    /** @return how many were voided; two nodes at once void each of them once */
    int run() {
        List<CaseId> overdue = reservations.overdue(clock.today(), AT_ONCE);
        return currentUser.asSystem(() -> OneByOne.count(
                overdue,
                id -> Boolean.TRUE.equals(transactions.execute(transaction -> expire(id))),
                (id, failure) -> LOG.error(
                        "The reservation of case {} is over its last day and could not be voided", id, failure)));
    }

    private boolean expire(CaseId id) {
        HeldReservation held = reservations.lockOverdue(id, clock.today()).orElse(null);
        if (held == null) {
            return false;
        }
        reservations.end(held, HeldReservations.End.EXPIRED, clock.now());
        claims.giveBack(id);
        lines.giveBack(held.line(), held.amount());
        ledger.post(Transfer.released(held, "预留逾期"));
        trail.record(
                "funds.expired",
                "case",
                id.toString(),
                Map.of(
                        "line",
                        held.line().toString(),
                        "fen",
                        Long.toString(held.amount().fen())));
        cases.tell(
                id,
                "funds.reservation-expired",
                null,
                Map.of("amount", held.amount().display()));
        events.publishEvent(new ReservationExpired(id));
        return true;
    }
}
