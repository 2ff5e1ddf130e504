package org.xieyue.convalescence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * What a trip offers.
 *
 * @param endsOn the last day; days of travel count
 * @param share of the price that union or employer pays for each person
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
        String leaderPhone) {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ROUTE = 2_000;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_SIGN_UP = 366;
    private static final int MOST_PLACES = 2_000;

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(startsOn, endsOn)) + 1;
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
        return flaws;
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
