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
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.needs.NeedClaims;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Reserves through one conditional update and posts to the ledger, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LedgerReservations implements Reservations {

    private final BudgetLines lines;
    private final HeldReservations reservations;
    private final Ledger ledger;
    private final Cases cases;
    private final Unions unions;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final ReservationTerms terms;
    private final NeedClaims claims;

    LedgerReservations(
            BudgetLines lines,
            HeldReservations reservations,
            Ledger ledger,
            Cases cases,
            Unions unions,
            AuditTrail trail,
            BusinessClock clock,
            ReservationTerms terms,
            NeedClaims claims) {
        this.lines = lines;
        this.reservations = reservations;
        this.ledger = ledger;
        this.cases = cases;
        this.unions = unions;
        this.trail = trail;
        this.clock = clock;
        this.terms = terms;
        this.claims = claims;
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
        CaseRow found =
                cases.find(caseId).orElseThrow(() -> new OutOfOrder("FUNDS-1", "只能为已立案的个案预留资金", caseId, lineId));
        BudgetLine line = lines.find(lineId).orElse(null);
        if (line == null || !unions.covers(line.union(), found.union())) {
            return Answer.refused(Refusal.ofField("budgetLine", "funds.foreign-line"));
        }
        HeldReservation wanted = new HeldReservation(UUID.randomUUID(), caseId, lineId, amount, approvedHash);
        if (!reservations.add(wanted, clock.now(), lastDay)) {
            return alreadyHeld(wanted);
        }
        if (!lines.use(lineId, amount)) {
            reservations.withdraw(wanted);
            Yuan available = lines.find(lineId).map(BudgetLine::available).orElse(Yuan.ZERO);
            return Answer.refused(
                    Refusal.conflict("funds.exhausted", line.name(), available.display(), amount.display()));
        }
        ledger.post(Transfer.reserved(wanted));
        trail.record(
                "funds.reserved",
                "case",
                caseId.toString(),
                Map.of("line", lineId.toString(), "fen", Long.toString(amount.fen()), "approved", approvedHash));
        return Answer.done(wanted.asAnswer());
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
