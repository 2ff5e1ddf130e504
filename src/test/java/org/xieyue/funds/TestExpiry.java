package org.xieyue.funds;

import org.springframework.stereotype.Component;

/** The night in which promises end, for stories of the capabilities above. */
@Component
public class TestExpiry {

    private final ExpireReservations expire;

    TestExpiry(ExpireReservations expire) {
        this.expire = expire;
    }

    /** To the end, as the nightly job does: other tests have left promises too, more than one run takes at once. */
    public void passes() {
        int voided;
        do {
            voided = expire.run();
        } while (voided > 0);
    }
}
