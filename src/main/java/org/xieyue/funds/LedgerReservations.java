package org.xieyue.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CasePlace;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.needs.NeedClaims;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Reserves through one conditional update, gives back, and posts to the ledger, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LedgerReservations implements Reservations {

    private final BudgetLines lines;
    private final HeldReservations reservations;
    private final Promises promises;
    private final Ledger ledger;
    private final Cases cases;
    private final Unions unions;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final ReservationTerms terms;
    private final NeedClaims claims;
    private final CurrentUser currentUser;

    LedgerReservations(
            BudgetLines lines,
            HeldReservations reservations,
            Promises promises,
            Ledger ledger,
            Cases cases,
            Unions unions,
            AuditTrail trail,
            BusinessClock clock,
            ReservationTerms terms,
            NeedClaims claims,
            CurrentUser currentUser) {
        this.lines = lines;
        this.reservations = reservations;
        this.promises = promises;
        this.ledger = ledger;
        this.cases = cases;
        this.unions = unions;
        this.trail = trail;
        this.clock = clock;
        this.terms = terms;
        this.claims = claims;
        this.currentUser = currentUser;
    }

    @Override
    public Answer<Reservation> reserve(CaseId caseId, BudgetLineId lineId, Yuan amount, String approvedHash) {
        return reserve(caseId, lineId, amount, approvedHash, clock.today().plusDays(terms.days()));
    }

    @Override
    public Answer<Reservation> reserve(
            CaseId caseId, BudgetLineId lineId, Yuan amount, String approvedHash, LocalDate lastDay) {
        if (!amount.isPositive()) {
            return Answer.refused(Refusal.ofField("amount", "funds.amount", amount.display()));
        }
        CasePlace place =
                cases.place(caseId).orElseThrow(() -> new OutOfOrder("FUNDS-1", "只能为已立案的个案预留资金", caseId, lineId));
        UnionId owner = lines.ownerOf(lineId).orElse(null);
        if (owner == null || !unions.covers(owner, place.union())) {
            return Answer.refused(Refusal.ofField("budgetLine", "funds.foreign-line"));
        }
        HeldReservation wanted = new HeldReservation(UUID.randomUUID(), caseId, lineId, amount, approvedHash);
        AccountId by = currentUser.person().map(Account::id).orElse(null);
        return switch (promises.add(wanted, clock.now(), lastDay, by)) {
            case PROMISED -> promised(wanted);
            case HELD_BEFORE -> alreadyHeld(wanted);
            case EXHAUSTED -> exhausted(wanted);
        };
    }

    private Answer<Reservation> promised(HeldReservation wanted) {
        trail.record(
                "funds.reserved",
                "case",
                wanted.caseId().toString(),
                Map.of(
                        "line",
                        wanted.line().toString(),
                        "fen",
                        Long.toString(wanted.amount().fen()),
                        "approved",
                        wanted.approvedHash()));
        return Answer.done(wanted.asAnswer());
    }

    private Answer<Reservation> exhausted(HeldReservation wanted) {
        reservations.withdraw(wanted);
        BudgetLine line = lines.find(wanted.line()).orElseThrow(NotFound::new);
        return Answer.refused(Refusal.conflict(
                "funds.exhausted",
                line.name(),
                line.available().display(),
                wanted.amount().display()));
    }

    private Answer<Reservation> alreadyHeld(HeldReservation wanted) {
        Optional<HeldReservation> held = reservations.lock(wanted.caseId());
        if (held.isPresent() && held.get().promises(wanted.line(), wanted.amount(), wanted.approvedHash())) {
            return Answer.done(held.get().asAnswer());
        }
        Yuan amount = held.map(HeldReservation::amount).orElse(wanted.amount());
        return Answer.refused(Refusal.conflict("funds.reserved-otherwise", amount.display()));
    }

    @Override
    public void release(CaseId caseId, String reason) {
        HeldReservation held = reservations.lock(caseId).orElse(null);
        if (held != null && reservations.isPaying(held)) {
            throw new OutOfOrder("FUNDS-2", "款项已列入冻结的支付批次，不能释放预留", caseId, held.line());
        }
        claims.giveBack(caseId);
        if (held == null) {
            return;
        }
        reservations.end(held, HeldReservations.End.RELEASED, clock.now());
        lines.giveBack(held.line(), held.amount());
        ledger.post(Transfer.released(held, reason));
        trail.record(
                "funds.released",
                "case",
                caseId.toString(),
                Map.of(
                        "line",
                        held.line().toString(),
                        "fen",
                        Long.toString(held.amount().fen())));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<BudgetLineRow> linesFor(UnionId union, String purpose, int year) {
        List<UnionId> path = unions.pathToRoot(union).stream().map(Union::id).toList();
        return lines.forPurpose(path, purpose, year).stream()
                .map(line -> new BudgetLineRow(line.id(), line.name(), line.limit(), line.used(), line.available()))
                .toList();
    }
}
