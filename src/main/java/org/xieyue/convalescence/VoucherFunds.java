package org.xieyue.convalescence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.Reservations;
import org.xieyue.shared.Yuan;

/** Keeps money promised for exactly those vouchers that may still cost something; the rest goes back to its line at once. */
@Component
class VoucherFunds {

    private final Vouchers vouchers;
    private final Reservations reservations;

    VoucherFunds(Vouchers vouchers, Reservations reservations) {
        this.vouchers = vouchers;
        this.reservations = reservations;
    }

    /** In place of what was reserved before: never more. */
    void keep(Trip trip, String why) {
        UUID line = trip.line;
        if (line == null) {
            return;
        }
        long costing = vouchers.of(trip.id).stream()
                .filter(voucher -> VoucherState.COSTING.contains(voucher.state()))
                .count();
        Yuan amount = trip.cost.share().times(costing);
        reservations.release(trip.id.caseId(), why);
        if (amount.isPositive()) {
            reservations
                    .reserve(
                            trip.id.caseId(),
                            new BudgetLineId(line),
                            amount,
                            ApprovalRules.hash(trip, amount),
                            trip.promisedUntil())
                    .orElseThrow();
        }
    }
}
