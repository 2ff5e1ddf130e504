package org.xieyue.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/** Counts in one row for each person, need and year, which the database keeps below its cap. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CountedClaims implements NeedClaims {

    private final Claims claims;
    private final MetNeeds met;
    private final Parameters parameters;
    private final Unions unions;
    private final BusinessClock clock;

    CountedClaims(Claims claims, MetNeeds met, Parameters parameters, Unions unions, BusinessClock clock) {
        this.claims = claims;
        this.met = met;
        this.parameters = parameters;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public Answer<CaseId> take(
            CaseId caseId, UnionId union, String programme, Collection<PersonKey> people, List<Claim> wanted) {
        if (people.isEmpty() || wanted.isEmpty()) {
            throw new OutOfOrder("NEEDS-1", "没有写明为谁、为何需要占用帮扶额度", caseId, wanted.size());
        }
        List<StandingClaim> before = claims.of(caseId);
        if (!before.isEmpty()) {
            return again(caseId, before, wanted);
        }
        List<String> keys =
                people.stream().map(PersonKey::value).distinct().sorted().toList();
        int year = clock.today().getYear();
        String place = unions.find(union).orElseThrow(NotFound::new).jurisdiction();
        Map<Need, Parameter> times = new EnumMap<>(Need.class);
        for (Claim claim : wanted) {
            parameters
                    .find(place, claim.need().timesKey(), clock.today())
                    .ifPresent(found -> times.put(claim.need(), found));
        }
        List<MetNeeds.Wanted> limited = wanted.stream()
                .map(claim -> new MetNeeds.Wanted(
                        claim,
                        Optional.ofNullable(times.get(claim.need()))
                                .map(Parameter::asInt)
                                .orElse(null)))
                .toList();
        if (!met.take(keys, year, limited)) {
            return Answer.refused(reasons(wanted, times, met.of(keys, year), year));
        }
        claims.add(caseId, union, programme, keys, wanted, year, clock.now());
        return Answer.done(caseId);
    }

    /** What was approved does not change; whoever approves something else has given the former back. */
    private static Answer<CaseId> again(CaseId caseId, List<StandingClaim> before, List<Claim> wanted) {
        Map<Need, Yuan> now = wanted.stream().collect(Collectors.toMap(Claim::need, Claim::amount, Yuan::plus));
        Map<Need, Yuan> then =
                before.stream().collect(Collectors.toMap(StandingClaim::need, StandingClaim::amount, Yuan::plus));
        if (!now.equals(then)) {
            throw new OutOfOrder("NEEDS-2", "本案已占用的帮扶额度与本次不同，应先退回", caseId, then.keySet());
        }
        return Answer.done(caseId);
    }

    private static List<Refusal> reasons(
            List<Claim> wanted, Map<Need, Parameter> times, Map<Need, MetNeeds.Met> found, int year) {
        List<Refusal> reasons = new ArrayList<>();
        String thisYear = Integer.toString(year);
        String nextYear = Integer.toString(year + 1);
        for (Claim claim : wanted) {
            MetNeeds.Met met = found.getOrDefault(claim.need(), new MetNeeds.Met(0, Yuan.ZERO));
            Parameter often = times.get(claim.need());
            Yuan left = claim.most().minus(met.amount());
            if (often != null && met.times() >= often.asInt()) {
                reasons.add(Refusal.conflict(
                        "needs.times",
                        claim.need().label(),
                        thisYear,
                        met.times(),
                        often.asInt(),
                        often.citation(),
                        nextYear));
            } else if (!left.isPositive()) {
                reasons.add(Refusal.conflict(
                        "needs.met",
                        claim.need().label(),
                        thisYear,
                        met.amount().display(),
                        claim.most().display(),
                        claim.rule(),
                        nextYear));
            } else if (claim.amount().isMoreThan(left)) {
                reasons.add(Refusal.conflict(
                        "needs.left",
                        claim.need().label(),
                        thisYear,
                        met.amount().display(),
                        claim.most().display(),
                        claim.rule(),
                        claim.amount().display(),
                        left.display()));
            }
        }
        return reasons;
    }

    @Override
    public void giveBack(CaseId caseId) {
        List<UUID> held = claims.lock(caseId);
        if (held.isEmpty()) {
            return;
        }
        met.giveBack(held);
        claims.giveBack(held, clock.now());
    }

    @Override
    public void settle(Collection<CaseId> cases) {
        if (!cases.isEmpty()) {
            claims.settle(cases, clock.now());
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Need, Yuan> given(Collection<PersonKey> people, int year, CaseId except) {
        Map<Need, Yuan> given = new EnumMap<>(Need.class);
        claims.standing(people, year, except).forEach(claim -> given.merge(claim.need(), claim.amount(), Yuan::plus));
        return given;
    }
}
