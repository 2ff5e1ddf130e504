package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.Optional;
import org.xieyue.shared.Refusal;

/** Why a voucher is of no use now; asked by its holder and at the base alike. */
final class VoucherRules {

    private VoucherRules() {}

    static Optional<Refusal> unusable(Trip trip, Voucher voucher, LocalDate today) {
        return switch (voucher.state()) {
            case REDEEMED ->
                Optional.of(Refusal.conflict(
                        "convalescence.voucherUsed",
                        voucher.usedAt() == null ? "" : Moments.said(voucher.usedAt()),
                        voucher.days()));
            case RETURNED -> Optional.of(Refusal.conflict("convalescence.voucherReturned"));
            case EXPIRED -> Optional.of(expired(trip));
            case ISSUED, BOOKED -> today.isAfter(trip.terms.endsOn()) ? Optional.of(expired(trip)) : Optional.empty();
        };
    }

    private static Refusal expired(Trip trip) {
        return Refusal.conflict("convalescence.voucherExpired", trip.terms.endsOn());
    }

    /** Whether the day and place are those that were booked. */
    static Optional<Refusal> notHere(Voucher voucher, BaseId here, String bookedAt, LocalDate today) {
        Voucher.Booking booking = voucher.booking();
        if (booking == null) {
            return Optional.of(Refusal.of("convalescence.voucherNotBooked"));
        }
        if (!booking.base().equals(here)) {
            return Optional.of(Refusal.ofField("base", "convalescence.voucherOtherBase", bookedAt));
        }
        if (today.isBefore(booking.arrives()) || today.isAfter(booking.lastDay())) {
            return Optional.of(
                    Refusal.of("convalescence.voucherOtherDay", booking.arrives(), booking.lastDay(), today));
        }
        return Optional.empty();
    }
}
