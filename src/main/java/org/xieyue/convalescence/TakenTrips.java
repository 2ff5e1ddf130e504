package org.xieyue.convalescence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static xieyue.schema.Tables.TRIP;
import static xieyue.schema.Tables.TRIP_SIGN_UP;
import static xieyue.schema.Tables.TRIP_TAKEN;
import static xieyue.schema.Tables.TRIP_VOUCHER;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** What has been settled, or entered from before. */
    TravelHistory of(AccountId person) {
        return new TravelHistory(settled(person));
    }

    /** Also trips that wait to be settled, with their planned share: nobody signs up for a second one meanwhile. */
    TravelHistory withUnsettled(AccountId person) {
        List<TravelHistory.Taken> taken = new ArrayList<>(settled(person));
        taken.addAll(unsettled(person));
        taken.sort(Comparator.comparing(TravelHistory.Taken::startedOn));
        return new TravelHistory(taken);
    }

    private List<TravelHistory.Taken> settled(AccountId person) {
        return database.selectFrom(TRIP_TAKEN)
                .where(TRIP_TAKEN.PERSON_ID.eq(person.value()))
                .orderBy(TRIP_TAKEN.STARTED_ON)
                .fetch(row -> new TravelHistory.Taken(
                        row.getStartedOn(), row.getDays(), row.getCrossProvince(), new Yuan(row.getPaidFen())));
    }

    private List<TravelHistory.Taken> unsettled(AccountId person) {
        return database.select(
                        coalesce(TRIP_VOUCHER.ARRIVES_ON, TRIP.STARTS_ON),
                        TRIP.ENDS_ON,
                        TRIP.CROSS_PROVINCE,
                        TRIP.SHARE_FEN,
                        TRIP_VOUCHER.REDEEMED_DAYS)
                .from(TRIP_SIGN_UP)
                .join(TRIP)
                .on(TRIP.ID.eq(TRIP_SIGN_UP.TRIP_ID))
                .leftJoin(TRIP_VOUCHER)
                .on(TRIP_VOUCHER.SIGN_UP_ID.eq(TRIP_SIGN_UP.ID))
                .where(
                        TRIP_SIGN_UP.PERSON_ID.eq(person.value()),
                        TRIP_SIGN_UP.STATE.eq(SignUpState.TRAVELLED.name()),
                        notExists(selectOne()
                                .from(TRIP_TAKEN)
                                .where(
                                        TRIP_TAKEN.TRIP_ID.eq(TRIP_SIGN_UP.TRIP_ID),
                                        TRIP_TAKEN.PERSON_ID.eq(TRIP_SIGN_UP.PERSON_ID))))
                .fetch(row -> new TravelHistory.Taken(
                        row.value1(),
                        row.value5() == null
                                ? (int) ChronoUnit.DAYS.between(row.value1(), row.value2()) + 1
                                : row.value5(),
                        row.value3(),
                        new Yuan(row.value4())));
    }
}
