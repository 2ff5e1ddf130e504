package org.xieyue.funds;

import org.springframework.stereotype.Component;

/** The night in which promises end, for stories of the capabilities above. */
@Component
public class TestExpiry {

    private final ExpireReservations expire;

    TestExpiry(ExpireReservations expire) {
        this.expire = expire;
    }

    public void passes() {
        expire.run();
    }
}
