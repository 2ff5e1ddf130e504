package org.xieyue.funds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;
import org.xieyue.needs.NeedClaims;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class LedgerSettlements implements Settlements {

    private final HeldReservations reservations;
    private final BudgetLines lines;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final NeedClaims claims;

    LedgerSettlements(
            HeldReservations reservations, BudgetLines lines, Ledger ledger, BusinessClock clock, NeedClaims claims) {
        this.reservations = reservations;
        this.lines = lines;
        this.ledger = ledger;
        this.clock = clock;
        this.claims = claims;
    }

    @Override
    public Map<CaseId, Held> lock(Collection<CaseId> cases) {
        Map<BudgetLineId, UnionId> unions = new HashMap<>();
        Map<CaseId, Held> held = new HashMap<>();
        for (HeldReservation each : reservations.lockAll(cases)) {
            UnionId union = unions.computeIfAbsent(
                    each.line(),
                    line -> lines.find(line).orElseThrow(NotFound::new).union());
            held.put(each.caseId(), new Held(each.caseId(), each.line(), union, each.amount(), each.approvedHash()));
        }
        return held;
    }

    @Override
    public void begin(Collection<CaseId> cases) {
        reservations.markPaying(cases, true);
    }

    @Override
    public void halt(Collection<CaseId> cases) {
        reservations.markPaying(cases, false);
    }

    @Override
    public void pay(Collection<CaseId> cases) {
        List<HeldReservation> paid = reservations.pay(cases, clock.now());
        ledger.postAll(paid.stream().map(Transfer::paid).toList());
        claims.settle(paid.stream().map(HeldReservation::caseId).toList());
    }

    @Override
    public Yuan paid(Collection<CaseId> cases) {
        return ledger.paid(cases);
    }
}
