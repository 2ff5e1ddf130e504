package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.testing.ScopeFixture;

/** Agreements and obligations that belong to a union. */
@Configuration(proxyBeanMethods = false)
class AgreementScopeFixtures {

    private record Made<T>(Class<T> type, BiFunction<UnionId, Account, T> making) implements ScopeFixture<T> {
        @Override
        public T belongingTo(UnionId union, Account maker) {
            return making.apply(union, maker);
        }
    }

    @Bean
    ScopeFixture<AgreementId> agreement(
            AgreementStory story, EmployerFixtures employers, CurrentUser user, BusinessClock clock) {
        return new Made<>(
                AgreementId.class,
                (union, maker) -> user.as(maker.id(), () -> {
                    EmployerId employer = employers.employer(union, "签约单位", Industry.RIDE_HAILING, 10);
                    return story.inForce(
                            AgreementStory.contract(union, ScopeType.INDUSTRY),
                            AgreementStory.text(AgreementStory.pay("3500")),
                            clock.today().plusYears(1).minusDays(1),
                            employer);
                }));
    }

    @Bean
    ScopeFixture<ObligationId> obligation(
            ScopeFixture<AgreementId> agreements, WatchObligations watch, CurrentUser user, BusinessClock clock) {
        return new Made<>(ObligationId.class, (union, maker) -> {
            AgreementId id = agreements.belongingTo(union, maker);
            LocalDate first = clock.today().plusMonths(1);
            return user.as(
                    maker.id(),
                    () -> watch.owe(
                                    id,
                                    new NewObligation(
                                            new ClauseKey("pay"),
                                            "公布月收入",
                                            Obligation.Party.EMPLOYERS,
                                            null,
                                            0,
                                            first,
                                            null))
                            .orElseThrow());
        });
    }
}
