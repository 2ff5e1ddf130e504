package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_TAKEN;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Yuan;

/** Trips that people have taken, here or before the product was used. */
@Repository
class TakenTrips {

    private final DSLContext database;

    TakenTrips(DSLContext database) {
        this.database = database;
    }

    /** False when this person's part in this trip has been settled before. */
    boolean add(AccountId person, @Nullable TripId trip, TravelHistory.Taken taken, String source) {
        return database.insertInto(TRIP_TAKEN)
                        .set(TRIP_TAKEN.ID, UUID.randomUUID())
                        .set(TRIP_TAKEN.PERSON_ID, person.value())
                        .set(TRIP_TAKEN.TRIP_ID, trip == null ? null : trip.value())
                        .set(TRIP_TAKEN.STARTED_ON, taken.startedOn())
                        .set(TRIP_TAKEN.DAYS, taken.days())
                        .set(TRIP_TAKEN.CROSS_PROVINCE, taken.crossProvince())
                        .set(TRIP_TAKEN.PAID_FEN, taken.paid().fen())
                        .set(TRIP_TAKEN.SOURCE, source)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    TravelHistory of(AccountId person) {
        List<TravelHistory.Taken> taken = database.selectFrom(TRIP_TAKEN)
                .where(TRIP_TAKEN.PERSON_ID.eq(person.value()))
                .orderBy(TRIP_TAKEN.STARTED_ON)
                .fetch(row -> new TravelHistory.Taken(
                        row.getStartedOn(), row.getDays(), row.getCrossProvince(), new Yuan(row.getPaidFen())));
        return new TravelHistory(taken);
    }
}
