package org.xieyue.convalescence;

import static org.jooq.impl.DSL.count;
import static xieyue.schema.Tables.TRIP_VOUCHER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.TripVoucherRecord;

/** Vouchers; callers that change one hold the lock of its trip. The code is kept sealed, and found by its keyed fingerprint. */
@Repository
class Vouchers {

    private static final String CODE = "trip_voucher.code";

    private final DSLContext database;
    private final FieldCipher cipher;

    Vouchers(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Once for each sign-up. */
    void issue(TripId trip, SignUpId signUp, Instant at) {
        String code = VoucherCode.random();
        database.insertInto(TRIP_VOUCHER)
                .set(TRIP_VOUCHER.SIGN_UP_ID, signUp.value())
                .set(TRIP_VOUCHER.TRIP_ID, trip.value())
                .set(TRIP_VOUCHER.CODE_MARK, mark(code))
                .set(TRIP_VOUCHER.CODE, cipher.seal(CODE, code))
                .set(TRIP_VOUCHER.STATE, VoucherState.ISSUED.name())
                .set(TRIP_VOUCHER.ISSUED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(TRIP_VOUCHER.SIGN_UP_ID)
                .doNothing()
                .execute();
    }

    private String mark(String code) {
        return cipher.fingerprint("voucher:" + VoucherCode.read(code));
    }

    Optional<Voucher> find(SignUpId signUp) {
        return first(TRIP_VOUCHER.SIGN_UP_ID.eq(signUp.value()));
    }

    Optional<Voucher> byCode(String code) {
        return first(TRIP_VOUCHER.CODE_MARK.eq(mark(code)));
    }

    String code(SignUpId signUp) {
        return database.select(TRIP_VOUCHER.CODE)
                .from(TRIP_VOUCHER)
                .where(TRIP_VOUCHER.SIGN_UP_ID.eq(signUp.value()))
                .fetchSingle(row -> cipher.open(CODE, row.value1()));
    }

    List<Voucher> of(TripId trip) {
        return database.selectFrom(TRIP_VOUCHER)
                .where(TRIP_VOUCHER.TRIP_ID.eq(trip.value()))
                .fetch(Vouchers::voucher);
    }

    Map<VoucherState, Integer> counts(TripId trip) {
        Map<VoucherState, Integer> counts = new EnumMap<>(VoucherState.class);
        database.select(TRIP_VOUCHER.STATE, count())
                .from(TRIP_VOUCHER)
                .where(TRIP_VOUCHER.TRIP_ID.eq(trip.value()))
                .groupBy(TRIP_VOUCHER.STATE)
                .forEach(row -> counts.put(VoucherState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** How many others are at a base on a day with a voucher of any trip. */
    int booked(BaseId base, LocalDate day, SignUpId besides) {
        return database.fetchCount(
                TRIP_VOUCHER,
                TRIP_VOUCHER
                        .BASE_ID
                        .eq(base.value())
                        .and(TRIP_VOUCHER.STATE.in(VoucherState.BOOKED.name(), VoucherState.REDEEMED.name()))
                        .and(TRIP_VOUCHER.SIGN_UP_ID.ne(besides.value()))
                        .and(TRIP_VOUCHER.ARRIVES_ON.le(day))
                        .and(TRIP_VOUCHER
                                .ARRIVES_ON
                                .plus(TRIP_VOUCHER.BOOKED_DAYS)
                                .gt(day)));
    }

    /** In place of an earlier booking. */
    void book(SignUpId signUp, Voucher.Booking booking) {
        database.update(TRIP_VOUCHER)
                .set(TRIP_VOUCHER.STATE, VoucherState.BOOKED.name())
                .set(TRIP_VOUCHER.BASE_ID, booking.base().value())
                .set(TRIP_VOUCHER.ARRIVES_ON, booking.arrives())
                .set(TRIP_VOUCHER.BOOKED_DAYS, booking.days())
                .where(TRIP_VOUCHER.SIGN_UP_ID.eq(signUp.value()), isUsable())
                .execute();
    }

    /** False when somebody else was first. */
    boolean redeem(SignUpId signUp, int days, AccountId by, Instant at) {
        return database.update(TRIP_VOUCHER)
                        .set(TRIP_VOUCHER.STATE, VoucherState.REDEEMED.name())
                        .set(TRIP_VOUCHER.REDEEMED_DAYS, days)
                        .set(TRIP_VOUCHER.REDEEMED_BY, by.value())
                        .set(TRIP_VOUCHER.REDEEMED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(
                                TRIP_VOUCHER.SIGN_UP_ID.eq(signUp.value()),
                                TRIP_VOUCHER.STATE.eq(VoucherState.BOOKED.name()))
                        .execute()
                == 1;
    }

    /** Given back or run out; a booking ends with it. */
    void end(SignUpId signUp, VoucherState state, Instant at) {
        database.update(TRIP_VOUCHER)
                .set(TRIP_VOUCHER.STATE, state.name())
                .setNull(TRIP_VOUCHER.BASE_ID)
                .setNull(TRIP_VOUCHER.ARRIVES_ON)
                .setNull(TRIP_VOUCHER.BOOKED_DAYS)
                .set(TRIP_VOUCHER.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(TRIP_VOUCHER.SIGN_UP_ID.eq(signUp.value()), isUsable())
                .execute();
    }

    private static Condition isUsable() {
        return TRIP_VOUCHER.STATE.in(VoucherState.names(VoucherState.USABLE));
    }

    private Optional<Voucher> first(Condition condition) {
        return database.selectFrom(TRIP_VOUCHER)
                .where(condition)
                .fetchOptional()
                .map(Vouchers::voucher);
    }

    private static Voucher voucher(TripVoucherRecord row) {
        UUID base = row.getBaseId();
        Integer days = row.getRedeemedDays();
        OffsetDateTime used = row.getRedeemedAt();
        return new Voucher(
                new SignUpId(row.getSignUpId()),
                new TripId(row.getTripId()),
                VoucherState.valueOf(row.getState()),
                base == null ? null : new Voucher.Booking(new BaseId(base), row.getArrivesOn(), row.getBookedDays()),
                days == null ? 0 : days,
                instant(used));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
