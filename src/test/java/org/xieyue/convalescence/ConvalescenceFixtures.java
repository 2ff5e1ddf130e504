package org.xieyue.convalescence;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.ScopeFixture;
import org.xieyue.testing.TestPeople;

/** Things of a trip that belong to a union. */
@Configuration(proxyBeanMethods = false)
class ConvalescenceFixtures {

    private record Made<T>(Class<T> type, BiFunction<UnionId, Account, T> making) implements ScopeFixture<T> {
        @Override
        public T belongingTo(UnionId union, Account maker) {
            return making.apply(union, maker);
        }
    }

    @Bean
    ScopeFixture<BaseId> tripBase(KeepBases keepBases, CurrentUser user) {
        return new Made<>(
                BaseId.class,
                (union, maker) -> user.as(
                        maker.id(),
                        () -> keepBases
                                .approve(union, "基地" + UUID.randomUUID(), "AH", Yuan.of(300))
                                .orElseThrow()));
    }

    @Bean
    ScopeFixture<EarlierTripId> earlierTrip(
            EnterEarlierTrip enterEarlierTrip, CurrentUser user, BusinessClock clock, TestPeople people) {
        return new Made<>(EarlierTripId.class, (union, maker) -> {
            Account person = people.person("职工", Role.WORKER, union);
            return user.as(
                    maker.id(),
                    () -> enterEarlierTrip
                            .enter(
                                    union,
                                    new NewEarlierTrip(
                                            person.login(),
                                            clock.today().minusYears(1),
                                            5,
                                            false,
                                            Yuan.of(1_000),
                                            "黄山",
                                            "2024年名册"))
                            .orElseThrow());
        });
    }

    @Bean
    ScopeFixture<PlanId> tripPlan(
            DraftPlan draftPlan, DecidePlan decidePlan, CurrentUser user, BusinessClock clock, TestPeople people) {
        return new Made<>(PlanId.class, (union, maker) -> {
            CaseId id = user.as(
                    maker.id(),
                    () -> draftPlan
                            .draft(
                                    union,
                                    new NewPlan(
                                            clock.today().getYear(),
                                            "计划" + UUID.randomUUID(),
                                            FundingMode.EMPLOYER,
                                            100,
                                            Yuan.of(100_000),
                                            null))
                            .orElseThrow()
                            .id());
            Account other = people.person("会委", Role.REVIEWER, union);
            user.as(other.id(), () -> decidePlan.decide(id, true, "纪要").orElseThrow());
            return PlanId.of(id);
        });
    }

    @Bean
    ScopeFixture<TripId> trip(
            ScopeFixture<PlanId> plans,
            ScopeFixture<BaseId> bases,
            PlanTrip planTrip,
            CurrentUser user,
            BusinessClock clock) {
        return new Made<>(TripId.class, (union, maker) -> {
            PlanId plan = plans.belongingTo(union, maker);
            BaseId base = bases.belongingTo(union, maker);
            NewTrip terms = new NewTrip(
                    plan,
                    base,
                    "疗休养" + UUID.randomUUID(),
                    "行程",
                    Allocation.FIRST_COME,
                    clock.today().plusDays(20),
                    clock.today().plusDays(21),
                    10,
                    Yuan.of(600),
                    clock.now(),
                    clock.now().plus(Duration.ofDays(5)),
                    clock.now().plus(Duration.ofDays(6)),
                    maker.id(),
                    "13800000000");
            return user.as(
                    maker.id(),
                    () -> TripId.of(planTrip.open(union, terms).orElseThrow().id()));
        });
    }
}
