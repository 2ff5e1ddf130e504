package org.xieyue.convalescence;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.processes.Decisions;
import org.xieyue.processes.Decisions.MatchedRow;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Asks the region's table about a person and a trip; every row that matches is a reason against. */
@Component
class EligibilityCheck {

    private final Decisions decisions;
    private final TakenTrips taken;
    private final Plans plans;
    private final TripFile file;
    private final Accounts accounts;
    private final Unions unions;

    EligibilityCheck(
            Decisions decisions, TakenTrips taken, Plans plans, TripFile file, Accounts accounts, Unions unions) {
        this.decisions = decisions;
        this.taken = taken;
        this.plans = plans;
        this.file = file;
        this.accounts = accounts;
        this.unions = unions;
    }

    /** @param form null before the person has filled it in */
    Eligibility of(Trip trip, AccountId person, @Nullable SignUpForm form) {
        TripRules rules = file.rules(trip);
        TravelHistory history = taken.withUnsettled(person);
        int year = trip.startsOn().getYear();
        int left = Math.max(0, rules.tripsPerYear().asInt() - history.tripsIn(year));
        List<Refusal> reasons = decisions
                .evaluate(
                        Convalescence.TRIP,
                        trip.id.caseId(),
                        Convalescence.ELIGIBILITY,
                        inputs(trip, rules, history, isMember(trip, person), form))
                .stream()
                .map(row -> reason(row, trip, rules, history))
                .toList();
        return new Eligibility(left, reasons);
    }

    private boolean isMember(Trip trip, AccountId person) {
        Optional<UnionId> home = accounts.homeOf(person);
        return home.isPresent() && unions.covers(trip.union, home.get());
    }

    private Map<String, Object> inputs(
            Trip trip, TripRules rules, TravelHistory history, boolean member, @Nullable SignUpForm form) {
        int year = trip.startsOn().getYear();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("region", province(file.jurisdiction(trip.union)));
        inputs.put(
                "mode",
                plans.find(trip.terms.plan())
                        .orElseThrow(NotFound::new)
                        .terms
                        .mode()
                        .name());
        inputs.put("member", member);
        inputs.put(
                "category",
                form == null || form.category() == null ? null : form.category().name());
        inputs.put("manager", form == null ? null : form.manager());
        inputs.put("healthFit", form == null ? null : form.healthFit());
        inputs.put("tripsThisYear", (long) history.tripsIn(year));
        inputs.put("crossProvince", trip.crossProvince);
        inputs.put(
                "yearsSinceCrossProvince",
                history.lastCrossProvince()
                        .map(last ->
                                (long) Period.between(last, trip.startsOn()).getYears())
                        .orElse(null));
        inputs.put(
                "leftOfYear",
                rules.leftOfYear(history.paidIn(year))
                        .map(left -> left.toBigDecimal())
                        .orElse(null));
        inputs.put("tripsPerYear", (long) rules.tripsPerYear().asInt());
        inputs.put("yearsBetweenCrossProvince", (long)
                rules.yearsBetweenCrossProvince().asInt());
        return inputs;
    }

    /** The reason names the rule with its numbers and source; one that an administrator has added speaks by its annotation. */
    private static Refusal reason(MatchedRow row, Trip trip, TripRules rules, TravelHistory history) {
        String reason = row.text("reason").orElse("OTHER");
        return switch (reason) {
            case "NOT_A_MEMBER" -> Refusal.of("convalescence.notAMember");
            case "TRIPS_THIS_YEAR" ->
                Refusal.of(
                        "convalescence.tripsThisYear",
                        trip.startsOn().getYear(),
                        rules.tripsPerYear().asInt(),
                        rules.tripsPerYear().citation());
            case "CROSS_PROVINCE" -> {
                Parameter years = rules.yearsBetweenCrossProvince();
                yield Refusal.of(
                        "convalescence.crossProvinceTooSoon",
                        history.lastCrossProvince().orElseThrow(),
                        years.asInt(),
                        history.lastCrossProvince().orElseThrow().plusYears(years.asInt()),
                        years.citation());
            }
            case "YEARLY_CAP" -> {
                Parameter cap = rules.yearlyCap();
                yield cap == null
                        ? Refusal.of("convalescence.rowAgainst", row.number(), row.note())
                        : Refusal.of("convalescence.yearlyCapUsed", cap.asYuan().display(), cap.citation());
            }
            case "HEALTH" -> Refusal.ofField("healthFit", "convalescence.notFit");
            default -> Refusal.of("convalescence.rowAgainst", row.number(), row.note());
        };
    }

    private static String province(String jurisdiction) {
        int dash = jurisdiction.indexOf('-');
        return dash < 0 ? jurisdiction : jurisdiction.substring(0, dash);
    }
}
