package org.xieyue.convalescence;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;

/** Ends held and offered places whose time is over and offers them on, trip by trip. */
@Component
class ReleasePlaces {

    private final SignUps signUps;
    private final Places places;
    private final TripFile file;
    private final BusinessClock clock;
    private final TransactionOperations transactions;

    ReleasePlaces(
            SignUps signUps, Places places, TripFile file, BusinessClock clock, TransactionOperations transactions) {
        this.signUps = signUps;
        this.places = places;
        this.file = file;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How many trips had something to release. */
    int run() {
        List<TripId> due = signUps.withRunOut(clock.now());
        for (TripId trip : due) {
            transactions.executeWithoutResult(transaction -> places.settle(file.lock(trip)));
        }
        return due.size();
    }
}
