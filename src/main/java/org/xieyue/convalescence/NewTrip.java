package org.xieyue.convalescence;

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
        if (endsOn.isBefore(startsOn)) {
            flaws.add(Refusal.ofField("endsOn", "convalescence.endsBeforeItBegins", startsOn, endsOn));
        }
        if (!signUpFrom.isBefore(signUpUntil) || !now.isBefore(signUpUntil)) {
            flaws.add(Refusal.ofField("signUpUntil", "convalescence.signUpTooShort"));
        }
        if (!signUpUntil.isBefore(startsOn.atStartOfDay(BusinessClock.ZONE).toInstant())) {
            flaws.add(Refusal.ofField("signUpUntil", "convalescence.signUpAfterDeparture", startsOn));
        }
        if (!leaderPhone.matches("1[3-9]\\d{9}")) {
            flaws.add(Refusal.ofField("leaderPhone", "convalescence.badPhone"));
        }
        return flaws;
    }
}
