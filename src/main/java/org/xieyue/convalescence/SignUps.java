package org.xieyue.convalescence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static xieyue.schema.Tables.TRIP;
import static xieyue.schema.Tables.TRIP_SIGN_UP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;
import xieyue.schema.tables.records.TripSignUpRecord;

/** Sign-ups of trips; callers hold the lock of the plan. */
@Repository
class SignUps {

    private static final String ANSWERS = "trip_sign_up.answers";

    private final DSLContext database;
    private final FieldCipher cipher;
    private final JsonMapper json = new JsonMapper();

    SignUps(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * At the end of the trip's order.
     *
     * @return empty when the person has an open sign-up, here or for another trip
     */
    Optional<SignUp> add(
            TripId trip,
            AccountId person,
            UnionId union,
            UnionId quota,
            SignUpState state,
            Instant now,
            @Nullable Instant heldUntil) {
        Integer last = database.select(coalesce(max(TRIP_SIGN_UP.NUMBER), 0))
                .from(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.TRIP_ID.eq(trip.value()))
                .fetchSingle()
                .value1();
        UUID id = UUID.randomUUID();
        int added = database.insertInto(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.ID, id)
                .set(TRIP_SIGN_UP.TRIP_ID, trip.value())
                .set(TRIP_SIGN_UP.PERSON_ID, person.value())
                .set(TRIP_SIGN_UP.UNION_ID, union.value())
                .set(TRIP_SIGN_UP.QUOTA_ID, quota.value())
                .set(TRIP_SIGN_UP.NUMBER, last + 1)
                .set(TRIP_SIGN_UP.POSITION, last + 1)
                .set(TRIP_SIGN_UP.STATE, state.name())
                .set(TRIP_SIGN_UP.BEGAN_AT, now.atOffset(ZoneOffset.UTC))
                .set(TRIP_SIGN_UP.HELD_UNTIL, offset(heldUntil))
                .onConflictDoNothing()
                .execute();
        return added == 0 ? Optional.empty() : first(TRIP_SIGN_UP.ID.eq(id));
    }

    /** What a person has open, whatever the trip. */
    Optional<SignUp> openOf(AccountId person) {
        return first(TRIP_SIGN_UP.PERSON_ID.eq(person.value()).and(isOpen()));
    }

    Optional<SignUp> openOf(TripId trip, AccountId person) {
        return first(TRIP_SIGN_UP
                .TRIP_ID
                .eq(trip.value())
                .and(TRIP_SIGN_UP.PERSON_ID.eq(person.value()))
                .and(isOpen()));
    }

    /** The latest of a person for a trip, however it stands. */
    Optional<SignUp> latestOf(TripId trip, AccountId person) {
        return first(TRIP_SIGN_UP.TRIP_ID.eq(trip.value()).and(TRIP_SIGN_UP.PERSON_ID.eq(person.value())));
    }

    Optional<SignUp> find(TripId trip, SignUpId id) {
        return first(TRIP_SIGN_UP.TRIP_ID.eq(trip.value()).and(TRIP_SIGN_UP.ID.eq(id.value())));
    }

    /** In order of position. */
    List<SignUp> of(TripId trip) {
        return database.selectFrom(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.TRIP_ID.eq(trip.value()))
                .orderBy(TRIP_SIGN_UP.POSITION, TRIP_SIGN_UP.NUMBER)
                .fetch(SignUps::signUp);
    }

    List<SignUp> of(TripId trip, SignUpState state) {
        return database.selectFrom(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.TRIP_ID.eq(trip.value()), TRIP_SIGN_UP.STATE.eq(state.name()))
                .orderBy(TRIP_SIGN_UP.POSITION, TRIP_SIGN_UP.NUMBER)
                .fetch(SignUps::signUp);
    }

    int taking(TripId trip) {
        return database.fetchCount(
                TRIP_SIGN_UP, TRIP_SIGN_UP.TRIP_ID.eq(trip.value()).and(isTaking()));
    }

    /** How many stand on the reserve list before this one. */
    int before(SignUp waiting) {
        return database.fetchCount(
                TRIP_SIGN_UP,
                TRIP_SIGN_UP
                        .TRIP_ID
                        .eq(waiting.trip().value())
                        .and(TRIP_SIGN_UP.STATE.eq(SignUpState.RESERVED.name()))
                        .and(TRIP_SIGN_UP.POSITION.lt(waiting.position())));
    }

    /** Places that each quota of a plan uses, over all its trips; those who have travelled count. */
    Map<UnionId, Integer> used(PlanId plan) {
        return database
                .select(TRIP_SIGN_UP.QUOTA_ID, count())
                .from(TRIP_SIGN_UP)
                .join(TRIP)
                .on(TRIP.ID.eq(TRIP_SIGN_UP.TRIP_ID))
                .where(
                        TRIP.PLAN_ID.eq(plan.value()),
                        isTaking().or(TRIP_SIGN_UP.STATE.eq(SignUpState.TRAVELLED.name())))
                .groupBy(TRIP_SIGN_UP.QUOTA_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> new UnionId(row.value1()), row -> row.value2()));
    }

    /** Those whose time is over now, in order. */
    List<SignUp> runOut(TripId trip, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return database.selectFrom(TRIP_SIGN_UP)
                .where(
                        TRIP_SIGN_UP.TRIP_ID.eq(trip.value()),
                        TRIP_SIGN_UP.HELD_UNTIL.le(at).or(TRIP_SIGN_UP.CONFIRM_BY.le(at)))
                .orderBy(TRIP_SIGN_UP.POSITION)
                .fetch(SignUps::signUp);
    }

    /** Trips in which somebody's time is over. */
    List<TripId> withRunOut(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return database.selectDistinct(TRIP_SIGN_UP.TRIP_ID)
                .from(TRIP_SIGN_UP)
                .where(
                        TRIP_SIGN_UP.STATE.in(SignUpState.HELD.name(), SignUpState.OFFERED.name()),
                        TRIP_SIGN_UP.HELD_UNTIL.le(at).or(TRIP_SIGN_UP.CONFIRM_BY.le(at)))
                .fetch(row -> new TripId(row.value1()));
    }

    void hold(SignUpId id, Instant until) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.HELD_UNTIL, offset(until))
                .set(TRIP_SIGN_UP.EXTENDED, true)
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    void offer(SignUpId id, Instant confirmBy) {
        move(id, SignUpState.OFFERED, offset(confirmBy), "");
    }

    /** Ends every waiting time; {@code reason} is for those to whom it is a loss. */
    void move(SignUpId id, SignUpState state, String reason) {
        move(id, state, null, reason);
    }

    private void move(SignUpId id, SignUpState state, @Nullable OffsetDateTime confirmBy, String reason) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.STATE, state.name())
                .setNull(TRIP_SIGN_UP.HELD_UNTIL)
                .set(TRIP_SIGN_UP.CONFIRM_BY, confirmBy)
                .set(TRIP_SIGN_UP.ENDED_REASON, reason.isEmpty() ? null : reason)
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    void confirm(SignUpId id, Instant at) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.CONFIRMED_AT, offset(at))
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    void place(SignUpId id, int position) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.POSITION, position)
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    void answer(SignUpId id, SignUpForm form) {
        database.update(TRIP_SIGN_UP)
                .set(
                        TRIP_SIGN_UP.CATEGORY,
                        form.category() == null ? null : form.category().name())
                .set(TRIP_SIGN_UP.MANAGER, form.manager())
                .set(TRIP_SIGN_UP.COMPANIONS, form.companions())
                .set(TRIP_SIGN_UP.ANSWERS, cipher.seal(ANSWERS, json.writeValueAsString(form)))
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    Optional<SignUpForm> answers(SignUpId id) {
        return database.select(TRIP_SIGN_UP.ANSWERS)
                .from(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.ID.eq(id.value()), TRIP_SIGN_UP.ANSWERS.isNotNull())
                .fetchOptional(row -> json.readValue(cipher.open(ANSWERS, row.value1()), SignUpForm.class));
    }

    void seat(SignUpId id, String seat) {
        database.update(TRIP_SIGN_UP)
                .set(TRIP_SIGN_UP.SEAT, seat)
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .execute();
    }

    /** Empty when seats are free. */
    String seatOf(SignUpId id) {
        return database.select(coalesce(TRIP_SIGN_UP.SEAT, ""))
                .from(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    /** Trips that a person has been on, the latest first. */
    List<TripId> travelledBy(AccountId person) {
        return database.select(TRIP_SIGN_UP.TRIP_ID)
                .from(TRIP_SIGN_UP)
                .where(TRIP_SIGN_UP.PERSON_ID.eq(person.value()), TRIP_SIGN_UP.STATE.eq(SignUpState.TRAVELLED.name()))
                .orderBy(TRIP_SIGN_UP.BEGAN_AT.desc())
                .fetch(row -> new TripId(row.value1()));
    }

    private static Condition isOpen() {
        return TRIP_SIGN_UP.STATE.in(SignUpState.names(SignUpState.OPEN));
    }

    private static Condition isTaking() {
        return TRIP_SIGN_UP.STATE.in(SignUpState.names(SignUpState.TAKING));
    }

    private Optional<SignUp> first(Condition condition) {
        return database.selectFrom(TRIP_SIGN_UP)
                .where(condition)
                .orderBy(TRIP_SIGN_UP.NUMBER.desc())
                .limit(1)
                .fetchOptional()
                .map(SignUps::signUp);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static SignUp signUp(TripSignUpRecord row) {
        OffsetDateTime held = row.getHeldUntil();
        OffsetDateTime confirm = row.getConfirmBy();
        String category = row.getCategory();
        return new SignUp(
                new SignUpId(row.getId()),
                new TripId(row.getTripId()),
                new AccountId(row.getPersonId()),
                new UnionId(row.getUnionId()),
                new UnionId(row.getQuotaId()),
                row.getNumber(),
                SignUpState.valueOf(row.getState()),
                held == null ? null : held.toInstant(),
                row.getExtended(),
                confirm == null ? null : confirm.toInstant(),
                row.getConfirmedAt() != null,
                row.getPosition(),
                category == null ? null : WorkerCategory.valueOf(category),
                row.getManager(),
                row.getCompanions(),
                row.getAnswers() != null);
    }
}
