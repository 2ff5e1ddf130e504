package org.xieyue.convalescence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A voucher of one sign-up.
 *
 * @param booking null until its holder has booked
 * @param days for which it was used; zero before
 */
record Voucher(
        SignUpId signUp,
        TripId trip,
        VoucherState state,
        @Nullable Booking booking,
        int days,
        @Nullable Instant usedAt) {

    /** @param days from {@code arrives} on, one after the other */
    record Booking(BaseId base, LocalDate arrives, int days) {

        LocalDate lastDay() {
            return arrives.plusDays(days - 1L);
        }
    }
}
