package org.xieyue.convalescence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * What a trip offers.
 *
 * @param endsOn the last day; days of travel count
 * @param share of the price that union or employer pays for each person
 * @param voucher null for a trip with a route; else the days from {@code startsOn} to {@code endsOn} are those on which the vouchers
 *     are valid
 * @param withdrawUntil who withdraws later must speak with the officer
 */
public record NewTrip(
        PlanId plan,
        BaseId base,
        String title,
        String route,
        Allocation allocation,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        Yuan share,
        Instant signUpFrom,
        Instant signUpUntil,
        Instant withdrawUntil,
        AccountId leader,
        String leaderPhone,
        @Nullable VoucherTerms voucher) {

    public NewTrip(
            PlanId plan,
            BaseId base,
            String title,
            String route,
            Allocation allocation,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            Yuan share,
            Instant signUpFrom,
            Instant signUpUntil,
            Instant withdrawUntil,
            AccountId leader,
            String leaderPhone) {
        this(
                plan,
                base,
                title,
                route,
                allocation,
                startsOn,
                endsOn,
                capacity,
                share,
                signUpFrom,
                signUpUntil,
                withdrawUntil,
                leader,
                leaderPhone,
                null);
    }

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ROUTE = 2_000;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_SIGN_UP = 366;
    private static final int MOST_PLACES = 2_000;

    /** Of the trip, or for which one voucher pays. */
    int days() {
        return voucher == null ? daysBetween() : voucher.days();
    }

    private int daysBetween() {
        return Math.toIntExact(ChronoUnit.DAYS.between(startsOn, endsOn)) + 1;
    }

    /** Where the trip goes, or where its vouchers count. */
    Set<BaseId> bases() {
        Set<BaseId> bases = new LinkedHashSet<>(List.of(base));
        if (voucher != null) {
            bases.addAll(voucher.bases());
        }
        return bases;
    }

    /** What a voucher is worth for one day. */
    Yuan dayValue() {
        return new Yuan(share.fen() / Math.max(1, days()));
    }

    List<Refusal> flaws(Instant now) {
        List<Refusal> flaws = new ArrayList<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            flaws.add(Refusal.ofField("name", "convalescence.badName", LONGEST_TITLE));
        }
        if (route.isBlank() || route.length() > LONGEST_ROUTE) {
            flaws.add(Refusal.ofField("route", "convalescence.badRoute", LONGEST_ROUTE));
        }
        if (capacity < 1 || capacity > MOST_PLACES) {
            flaws.add(Refusal.ofField("capacity", "convalescence.badPlaces", MOST_PLACES));
        }
        dates(now, flaws);
        if (!leaderPhone.matches("1[3-9]\\d{9}")) {
            flaws.add(Refusal.ofField("leaderPhone", "convalescence.badPhone"));
        }
        voucherFlaws(flaws);
        return flaws;
    }

    private void voucherFlaws(List<Refusal> flaws) {
        if (voucher == null || endsOn.isBefore(startsOn)) {
            return;
        }
        if (voucher.days() < 1 || voucher.days() > daysBetween()) {
            flaws.add(Refusal.ofField("voucherDays", "convalescence.badVoucherDays", daysBetween()));
        } else if (!share.isPositive() || !dayValue().times(days()).equals(share)) {
            flaws.add(Refusal.ofField("voucherDayValue", "convalescence.badVoucherValue", days()));
        }
    }

    /** Between today and two years from now; beyond that nothing else about the dates is worth looking at. */
    boolean isNear(Instant now) {
        LocalDate today = now.atZone(BusinessClock.ZONE).toLocalDate();
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        return !startsOn.isBefore(today) && !startsOn.isAfter(latest) && !endsOn.isAfter(latest);
    }

    private void dates(Instant now, List<Refusal> flaws) {
        if (!isNear(now)) {
            LocalDate today = now.atZone(BusinessClock.ZONE).toLocalDate();
            flaws.add(Refusal.ofField("startsOn", "convalescence.tooFarAhead", today, today.plusYears(YEARS_AHEAD)));
            return;
        }
        if (endsOn.isBefore(startsOn)) {
            flaws.add(Refusal.ofField("endsOn", "convalescence.endsBeforeItBegins", startsOn, endsOn));
        }
        Instant departure = startsOn.atStartOfDay(BusinessClock.ZONE).toInstant();
        boolean began = signUpFrom.isBefore(now.minus(Duration.ofDays(LONGEST_SIGN_UP)));
        if (!signUpFrom.isBefore(signUpUntil) || !now.isBefore(signUpUntil) || began) {
            flaws.add(Refusal.ofField("signUpUntil", "convalescence.signUpTooShort"));
        }
        if (!signUpUntil.isBefore(departure)) {
            flaws.add(Refusal.ofField("signUpUntil", "convalescence.signUpAfterDeparture", startsOn));
        }
        if (withdrawUntil.isAfter(departure) || withdrawUntil.isBefore(signUpFrom)) {
            flaws.add(Refusal.ofField("withdrawUntil", "convalescence.withdrawAfterDeparture", startsOn));
        }
    }
}
