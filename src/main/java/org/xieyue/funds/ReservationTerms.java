package org.xieyue.funds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param days for how many days money stays promised, when whoever reserves names no last day */
@ConfigurationProperties("xieyue.funds.reservation")
record ReservationTerms(@DefaultValue("365") int days) {

    ReservationTerms {
        if (days < 1) {
            throw new IllegalArgumentException("xieyue.funds.reservation.days must be 1 or more: " + days);
        }
    }
}
