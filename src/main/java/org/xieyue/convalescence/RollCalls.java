package org.xieyue.convalescence;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static xieyue.schema.Tables.TRIP_ROLL_CALL;
import static xieyue.schema.Tables.TRIP_ROLL_MARK;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** Who was there on which day. */
@Repository
class RollCalls {

    private final DSLContext database;

    RollCalls(DSLContext database) {
        this.database = database;
    }

    /**
     * The later mark counts, in whatever order the marks arrive; the same mark once.
     *
     * @return whether this mark is new
     */
    boolean mark(TripId trip, CallRoll.Mark mark, AccountId by) {
        int added = database.insertInto(TRIP_ROLL_MARK)
                .set(TRIP_ROLL_MARK.ID, mark.id())
                .set(TRIP_ROLL_MARK.TRIP_ID, trip.value())
                .set(TRIP_ROLL_MARK.SIGN_UP_ID, mark.signUp().value())
                .set(TRIP_ROLL_MARK.DAY, mark.day())
                .set(TRIP_ROLL_MARK.PRESENT, mark.present())
                .set(TRIP_ROLL_MARK.MARKED_AT, mark.at().atOffset(ZoneOffset.UTC))
                .set(TRIP_ROLL_MARK.MARKED_BY, by.value())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return false;
        }
        database.insertInto(TRIP_ROLL_CALL)
                .set(TRIP_ROLL_CALL.TRIP_ID, trip.value())
                .set(TRIP_ROLL_CALL.SIGN_UP_ID, mark.signUp().value())
                .set(TRIP_ROLL_CALL.DAY, mark.day())
                .set(TRIP_ROLL_CALL.PRESENT, mark.present())
                .set(TRIP_ROLL_CALL.MARKED_AT, mark.at().atOffset(ZoneOffset.UTC))
                .set(TRIP_ROLL_CALL.MARKED_BY, by.value())
                .onConflict(TRIP_ROLL_CALL.TRIP_ID, TRIP_ROLL_CALL.SIGN_UP_ID, TRIP_ROLL_CALL.DAY)
                .doUpdate()
                .set(TRIP_ROLL_CALL.PRESENT, excluded(TRIP_ROLL_CALL.PRESENT))
                .set(TRIP_ROLL_CALL.MARKED_AT, excluded(TRIP_ROLL_CALL.MARKED_AT))
                .set(TRIP_ROLL_CALL.MARKED_BY, excluded(TRIP_ROLL_CALL.MARKED_BY))
                .where(TRIP_ROLL_CALL.MARKED_AT.le(excluded(TRIP_ROLL_CALL.MARKED_AT)))
                .execute();
        return true;
    }

    List<CallRoll.Mark> of(TripId trip) {
        return database.selectFrom(TRIP_ROLL_CALL)
                .where(TRIP_ROLL_CALL.TRIP_ID.eq(trip.value()))
                .fetch(row -> new CallRoll.Mark(
                        new SignUpId(row.getSignUpId()),
                        row.getDay(),
                        row.getPresent(),
                        row.getMarkedAt().toInstant()));
    }

    /** On how many days each person was there. */
    Map<SignUpId, Integer> days(TripId trip) {
        return database
                .select(TRIP_ROLL_CALL.SIGN_UP_ID, count())
                .from(TRIP_ROLL_CALL)
                .where(TRIP_ROLL_CALL.TRIP_ID.eq(trip.value()), TRIP_ROLL_CALL.PRESENT.isTrue())
                .groupBy(TRIP_ROLL_CALL.SIGN_UP_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> new SignUpId(row.value1()), row -> row.value2()));
    }
}
