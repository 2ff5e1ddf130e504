package org.xieyue.convalescence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.shared.OneByOne;

/** Ends held and offered places whose time is over and offers them on, trip by trip. */
@Component
class ReleasePlaces {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasePlaces.class);

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
        return OneByOne.count(
                signUps.withRunOut(clock.now()),
                trip -> {
                    transactions.executeWithoutResult(transaction -> places.settle(file.lock(trip)));
                    return true;
                },
                (trip, failure) ->
                        LOG.error("Places of trip {} have run out and could not be released", trip, failure));
    }
}
