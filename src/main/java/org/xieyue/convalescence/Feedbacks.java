package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP;
import static xieyue.schema.Tables.TRIP_FEEDBACK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What participants have said. */
@Repository
class Feedbacks {

    record Said(int score, String remark) {}

    private final DSLContext database;

    Feedbacks(DSLContext database) {
        this.database = database;
    }

    void give(SignUp by, int score, String remark, Instant at) {
        database.insertInto(TRIP_FEEDBACK)
                .set(TRIP_FEEDBACK.SIGN_UP_ID, by.id().value())
                .set(TRIP_FEEDBACK.TRIP_ID, by.trip().value())
                .set(TRIP_FEEDBACK.SCORE, score)
                .set(TRIP_FEEDBACK.REMARK, remark)
                .set(TRIP_FEEDBACK.GIVEN_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(TRIP_FEEDBACK.SIGN_UP_ID)
                .doUpdate()
                .set(TRIP_FEEDBACK.SCORE, score)
                .set(TRIP_FEEDBACK.REMARK, remark)
                .execute();
    }

    Optional<Said> of(SignUpId by) {
        return database.selectFrom(TRIP_FEEDBACK)
                .where(TRIP_FEEDBACK.SIGN_UP_ID.eq(by.value()))
                .fetchOptional(row -> new Said(row.getScore(), row.getRemark()));
    }

    /** What was said of the trips to a base, trip by trip. */
    Map<TripId, List<Said>> of(BaseId base) {
        return database.select(TRIP_FEEDBACK.TRIP_ID, TRIP_FEEDBACK.SCORE, TRIP_FEEDBACK.REMARK)
                .from(TRIP_FEEDBACK)
                .join(TRIP)
                .on(TRIP.ID.eq(TRIP_FEEDBACK.TRIP_ID))
                .where(TRIP.BASE_ID.eq(base.value()))
                .fetchGroups(row -> new TripId(row.value1()), row -> new Said(row.value2(), row.value3()));
    }

    /** Without names, and in no order that would tell who spoke first. */
    List<Said> of(TripId trip) {
        return database.selectFrom(TRIP_FEEDBACK)
                .where(TRIP_FEEDBACK.TRIP_ID.eq(trip.value()))
                .orderBy(TRIP_FEEDBACK.SCORE, TRIP_FEEDBACK.REMARK)
                .fetch(row -> new Said(row.getScore(), row.getRemark()));
    }
}
