package org.xieyue.convalescence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static xieyue.schema.Tables.TRIP_REVIEW;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

/** The reviews of a trip's list, unit by unit and round by round; callers hold the lock of the trip. */
@Repository
class Reviews {

    private final DSLContext database;

    Reviews(DSLContext database) {
        this.database = database;
    }

    /** A new round, in which these units are asked. */
    void begin(TripId trip, Collection<UnionId> units) {
        int round = database.select(coalesce(max(TRIP_REVIEW.ROUND), 0))
                        .from(TRIP_REVIEW)
                        .where(TRIP_REVIEW.TRIP_ID.eq(trip.value()))
                        .fetchSingle()
                        .value1()
                + 1;
        for (UnionId unit : units) {
            database.insertInto(TRIP_REVIEW)
                    .set(TRIP_REVIEW.TRIP_ID, trip.value())
                    .set(TRIP_REVIEW.ROUND, round)
                    .set(TRIP_REVIEW.UNIT_ID, unit.value())
                    .execute();
        }
    }

    /** The units of the present round, whether they have reviewed or not. */
    Set<UnionId> units(TripId trip) {
        return units(latest(trip));
    }

    /** The units of the present round that have not reviewed yet. */
    Set<UnionId> open(TripId trip) {
        return units(latest(trip).and(TRIP_REVIEW.REVIEWED_AT.isNull()));
    }

    /** False when the unit is not asked in this round, or has reviewed already. */
    boolean done(TripId trip, UnionId unit, int refused, AccountId by, Instant at) {
        return database.update(TRIP_REVIEW)
                        .set(TRIP_REVIEW.REFUSED, refused)
                        .set(TRIP_REVIEW.REVIEWED_BY, by.value())
                        .set(TRIP_REVIEW.REVIEWED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(latest(trip), TRIP_REVIEW.UNIT_ID.eq(unit.value()), TRIP_REVIEW.REVIEWED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Whether this person has reviewed people of this trip, in whatever round. */
    boolean hasReviewed(TripId trip, AccountId person) {
        return database.fetchExists(
                TRIP_REVIEW, TRIP_REVIEW.TRIP_ID.eq(trip.value()).and(TRIP_REVIEW.REVIEWED_BY.eq(person.value())));
    }

    private Set<UnionId> units(Condition condition) {
        return database.select(TRIP_REVIEW.UNIT_ID)
                .from(TRIP_REVIEW)
                .where(condition)
                .orderBy(TRIP_REVIEW.UNIT_ID)
                .fetchSet(row -> new UnionId(row.value1()));
    }

    private static Condition latest(TripId trip) {
        var former = TRIP_REVIEW.as("former");
        return TRIP_REVIEW
                .TRIP_ID
                .eq(trip.value())
                .and(TRIP_REVIEW.ROUND.eq(
                        DSL.select(max(former.ROUND)).from(former).where(former.TRIP_ID.eq(trip.value()))));
    }
}
