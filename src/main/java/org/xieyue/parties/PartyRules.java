package org.xieyue.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParametersInForce;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;

/**
 * How many may sit on a side, by the rules of the place on a day (集体合同规定 第十九条、第二十三条 and local rules). A rule that
 * neither the place nor the nation has does not apply.
 *
 * @param leastLarge at an employer above scale (规模以上)
 */
record PartyRules(
        Parameter least,
        Optional<Parameter> leastLarge,
        Optional<Parameter> most,
        Parameter parity,
        Optional<Parameter> outsiders) {

    /** @param outsiders of {@code people} */
    record Count(Side side, int people, int outsiders) {

        Count and(int more, int moreOutsiders) {
            return new Count(side, people + more, outsiders + moreOutsiders);
        }
    }

    static PartyRules of(ParametersInForce parameters, boolean aboveScale) {
        return new PartyRules(
                parameters.get("representativesMin"),
                aboveScale ? parameters.find("representativesMinLargeEmployer") : Optional.empty(),
                parameters.find("representativesMax"),
                parameters.get("sideParity"),
                parameters.find("outsidersMaxShare"));
    }

    Parameter needed() {
        return leastLarge.orElse(least);
    }

    /** What is wrong with both sides as they are. */
    List<Refusal> flaws(Count workers, Count employers) {
        List<Refusal> flaws = new ArrayList<>();
        for (Count side : List.of(workers, employers)) {
            tooFew(side).ifPresent(flaws::add);
            tooMany(side).ifPresent(flaws::add);
            tooManyOutsiders(side, side.people()).ifPresent(flaws::add);
        }
        unequal(workers, employers).ifPresent(flaws::add);
        return flaws;
    }

    /**
     * What speaks against enlarging the sides to these numbers. While a side is still being filled the numbers need not match
     * yet, and its outsiders are counted against the least number that it must reach.
     */
    List<Refusal> against(Count workersBefore, Count employersBefore, Count workers, Count employers) {
        List<Refusal> flaws = new ArrayList<>();
        grows(workersBefore, workers, employers, flaws);
        grows(employersBefore, employers, workers, flaws);
        return flaws;
    }

    private void grows(Count before, Count after, Count other, List<Refusal> flaws) {
        if (after.people() > before.people()) {
            tooMany(after).ifPresent(flaws::add);
            boolean mayLead = after.side() == Side.WORKERS && !isEqual();
            boolean otherIsFull = other.people() >= needed().asInt();
            if (!mayLead && otherIsFull && after.people() > other.people()) {
                flaws.add(unequalRefusal(
                        after.side() == Side.WORKERS ? after : other, after.side() == Side.WORKERS ? other : after));
            }
        }
        if (after.outsiders() > before.outsiders()) {
            tooManyOutsiders(after, Math.max(after.people(), needed().asInt())).ifPresent(flaws::add);
        }
    }

    private Optional<Refusal> tooFew(Count side) {
        if (side.people() >= needed().asInt()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "parties.too-few", label(side.side()), side.people(), needed().asInt(), needed().citation()));
    }

    private Optional<Refusal> tooMany(Count side) {
        return most.filter(limit -> side.people() > limit.asInt())
                .map(limit -> Refusal.of(
                        "parties.too-many", label(side.side()), side.people(), limit.asInt(), limit.citation()));
    }

    private Optional<Refusal> tooManyOutsiders(Count side, int of) {
        return outsiders
                .filter(share -> side.outsiders() > share.asFraction().mostOf(of))
                .map(share -> Refusal.of(
                        "parties.too-many-outsiders",
                        label(side.side()),
                        side.outsiders(),
                        side.people(),
                        share.value(),
                        share.citation()));
    }

    private boolean isEqual() {
        return parity.value().equals("EQUAL");
    }

    private Optional<Refusal> unequal(Count workers, Count employers) {
        boolean fine = isEqual() ? workers.people() == employers.people() : employers.people() <= workers.people();
        return fine ? Optional.empty() : Optional.of(unequalRefusal(workers, employers));
    }

    private Refusal unequalRefusal(Count workers, Count employers) {
        return Refusal.of(
                isEqual() ? "parties.not-equal" : "parties.employers-outnumber",
                workers.people(),
                employers.people(),
                parity.citation());
    }

    static TextKey label(Side side) {
        return new TextKey("parties.side." + side);
    }
}
