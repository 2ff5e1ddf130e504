package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_EARLIER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;
import xieyue.schema.tables.records.TripEarlierRecord;

/** What is entered about earlier trips. */
@Repository
class EarlierTrips {

    private static final int MOST = 500;

    /** @param union of the person when it was entered */
    record Stored(
            EarlierTripId id,
            UnionId union,
            AccountId person,
            TravelHistory.Taken taken,
            String place,
            String evidence,
            EarlierTripState state,
            @Nullable AccountId enteredBy,
            Instant enteredAt,
            @Nullable AccountId decidedBy,
            String reason) {}

    private final DSLContext database;

    EarlierTrips(DSLContext database) {
        this.database = database;
    }

    /** False when a trip of this person that began on that day is entered already. */
    boolean add(EarlierTripId id, UnionId union, AccountId person, NewEarlierTrip trip, AccountId by, Instant at) {
        return database.insertInto(TRIP_EARLIER)
                        .set(TRIP_EARLIER.ID, id.value())
                        .set(TRIP_EARLIER.UNION_ID, union.value())
                        .set(TRIP_EARLIER.PERSON_ID, person.value())
                        .set(TRIP_EARLIER.STARTED_ON, trip.startedOn())
                        .set(TRIP_EARLIER.DAYS, trip.days())
                        .set(TRIP_EARLIER.CROSS_PROVINCE, trip.crossProvince())
                        .set(TRIP_EARLIER.PAID_FEN, trip.paid().fen())
                        .set(TRIP_EARLIER.PLACE, trip.place().strip())
                        .set(TRIP_EARLIER.EVIDENCE, trip.evidence().strip())
                        .set(TRIP_EARLIER.STATE, EarlierTripState.ENTERED.name())
                        .set(TRIP_EARLIER.ENTERED_BY, by.value())
                        .set(TRIP_EARLIER.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Stored> find(EarlierTripId id) {
        return rows(TRIP_EARLIER.ID.eq(id.value())).stream().findFirst();
    }

    /** False when somebody has decided on it before. */
    boolean decide(EarlierTripId id, EarlierTripState state, AccountId by, String reason, Instant at) {
        return database.update(TRIP_EARLIER)
                        .set(TRIP_EARLIER.STATE, state.name())
                        .set(TRIP_EARLIER.DECIDED_BY, by.value())
                        .set(TRIP_EARLIER.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(TRIP_EARLIER.DECISION_REASON, reason)
                        .where(TRIP_EARLIER.ID.eq(id.value()), TRIP_EARLIER.STATE.eq(EarlierTripState.ENTERED.name()))
                        .execute()
                == 1;
    }

    /** The newest first. */
    List<Stored> of(Collection<UnionId> unions) {
        return rows(TRIP_EARLIER.UNION_ID.in(unions.stream().map(UnionId::value).toList()));
    }

    private List<Stored> rows(Condition condition) {
        return database.selectFrom(TRIP_EARLIER)
                .where(condition)
                .orderBy(TRIP_EARLIER.ENTERED_AT.desc(), TRIP_EARLIER.ID)
                .limit(MOST)
                .fetch(EarlierTrips::stored);
    }

    private static Stored stored(TripEarlierRecord row) {
        LocalDate began = row.getStartedOn();
        return new Stored(
                new EarlierTripId(row.getId()),
                new UnionId(row.getUnionId()),
                new AccountId(row.getPersonId()),
                new TravelHistory.Taken(began, row.getDays(), row.getCrossProvince(), new Yuan(row.getPaidFen())),
                row.getPlace(),
                row.getEvidence(),
                EarlierTripState.valueOf(row.getState()),
                account(row.getEnteredBy()),
                row.getEnteredAt().toInstant(),
                account(row.getDecidedBy()),
                row.getDecisionReason());
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
