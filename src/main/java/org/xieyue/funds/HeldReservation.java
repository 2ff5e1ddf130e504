package org.xieyue.funds;

import java.util.UUID;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * Money held for a case.
 *
 * @param approvedHash digest of what was approved (amount, payee, account); a payment of anything else is refused
 */
record HeldReservation(UUID id, CaseId caseId, BudgetLineId line, Yuan amount, String approvedHash) {

    boolean promises(BudgetLineId otherLine, Yuan otherAmount, String otherHash) {
        return line.equals(otherLine) && amount.equals(otherAmount) && approvedHash.equals(otherHash);
    }

    Reservations.Reservation asAnswer() {
        return new Reservations.Reservation(caseId, line, amount);
    }
}
