package org.xieyue.funds;

import org.xieyue.shared.CaseId;

/**
 * The last day of a reservation went by without a payment: the money is back on its line. Told in that transaction;
 * whoever refuses it with an exception keeps the reservation until the next night.
 */
public record ReservationExpired(CaseId caseId) {}
