package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.jurisdictions.Fraction;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParametersInForce;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * What a place allows of a trip, each value with its source (浙江 600 元/天、5 天、3,000 元/年; 安徽 400 元/天、省内 5 天、省外 7
 * 天、三年一次跨省).
 *
 * @param yearlyCap null where the place has none
 */
public record TripRules(
        Parameter dayCap,
        Parameter daysMaxInside,
        Parameter daysMaxOutside,
        @Nullable Parameter yearlyCap,
        Parameter tripsPerYear,
        Parameter yearsBetweenCrossProvince,
        Parameter managersMaxShare) {

    public static TripRules of(ParametersInForce parameters) {
        return new TripRules(
                parameters.get("tripDayCap"),
                parameters.get("tripDaysMaxInside"),
                parameters.get("tripDaysMaxOutside"),
                parameters.find("tripYearlyCap").orElse(null),
                parameters.get("tripsPerYear"),
                parameters.get("tripYearsBetweenCrossProvince"),
                parameters.get("tripManagersMaxShare"));
    }

    /** Days of travel are days of the trip. */
    public Parameter daysMax(boolean crossProvince) {
        return crossProvince ? daysMaxOutside : daysMaxInside;
    }

    /** The most that union or employer may pay for a person on so many days, within what is left of the year. */
    public Yuan ceiling(int days, boolean crossProvince, Yuan paidThisYear) {
        int counted = Math.min(days, daysMax(crossProvince).asInt());
        Yuan byDays = dayCap.asYuan().times(counted);
        return leftOfYear(paidThisYear).filter(byDays::isMoreThan).orElse(byDays);
    }

    /** Empty where the place has no yearly cap; never below zero. */
    public Optional<Yuan> leftOfYear(Yuan paidThisYear) {
        return Optional.ofNullable(yearlyCap).map(cap -> {
            Yuan left = cap.asYuan().minus(paidThisYear);
            return left.isPositive() ? left : Yuan.ZERO;
        });
    }

    /** What is wrong with the length and the money of a trip; empty when nothing is. */
    public List<Refusal> flaws(int days, boolean crossProvince, CostSplit cost) {
        List<Refusal> flaws = new ArrayList<>();
        Parameter most = daysMax(crossProvince);
        if (days > most.asInt()) {
            flaws.add(Refusal.ofField("endsOn", "convalescence.tooManyDays", days, most.asInt(), most.citation()));
        }
        Yuan byDays = dayCap.asYuan().times(Math.max(days, 0));
        if (cost.share().isMoreThan(byDays)) {
            flaws.add(Refusal.ofField(
                    "share",
                    "convalescence.aboveDayCap",
                    cost.share().display(),
                    byDays.display(),
                    dayCap.asYuan().display(),
                    dayCap.citation()));
        }
        Parameter yearly = yearlyCap;
        if (yearly != null && cost.share().isMoreThan(yearly.asYuan())) {
            flaws.add(Refusal.ofField(
                    "share",
                    "convalescence.aboveYearlyCap",
                    cost.share().display(),
                    yearly.asYuan().display(),
                    yearly.citation()));
        }
        return flaws;
    }

    /** Refused when too many of those who go are managers. */
    public Optional<Refusal> tooManyManagers(int managers, int people) {
        Fraction most = managersMaxShare.asFraction();
        return (long) managers * most.below() > (long) people * most.above()
                ? Optional.of(Refusal.of(
                        "convalescence.tooManyManagers",
                        managers,
                        people,
                        managersMaxShare.value(),
                        managersMaxShare.citation()))
                : Optional.empty();
    }
}
