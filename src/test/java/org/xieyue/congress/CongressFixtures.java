package org.xieyue.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.testing.ScopeFixture;

/** Things of a congress that belong to a union. */
@Configuration(proxyBeanMethods = false)
class CongressFixtures {

    private record Made<T>(Class<T> type, BiFunction<UnionId, Account, T> making) implements ScopeFixture<T> {
        @Override
        public T belongingTo(UnionId union, Account maker) {
            return making.apply(union, maker);
        }
    }

    @Bean
    ScopeFixture<CongressId> congress(FoundCongress foundCongress, CurrentUser user, BusinessClock clock) {
        return new Made<>(
                CongressId.class,
                (union, maker) -> user.as(maker.id(), () -> {
                    LocalDate from = clock.today();
                    return foundCongress
                            .found(new NewCongress(
                                    union,
                                    "职代会" + UUID.randomUUID(),
                                    CongressKind.INDUSTRY,
                                    1,
                                    from,
                                    from.plusYears(3).minusDays(1),
                                    100,
                                    0,
                                    List.of(new NewCongress.Ward("选区", 30))))
                            .orElseThrow();
                }));
    }

    @Bean
    ScopeFixture<DelegateId> delegate(
            ScopeFixture<CongressId> congresses, ElectDelegate electDelegate, CurrentUser user, BusinessClock clock) {
        return new Made<>(DelegateId.class, (union, maker) -> {
            CongressId congress = congresses.belongingTo(union, maker);
            return user.as(
                    maker.id(),
                    () -> electDelegate
                            .elect(
                                    congress,
                                    new NewDelegate(
                                            "选区",
                                            "某代表",
                                            UUID.randomUUID().toString(),
                                            null,
                                            false,
                                            false,
                                            true,
                                            clock.today(),
                                            new NewDelegate.WardVote(10, 10, 10)))
                            .orElseThrow());
        });
    }

    @Bean
    ScopeFixture<SessionId> session(
            ScopeFixture<CongressId> congresses, ConveneSession conveneSession, SessionBoard board, CurrentUser user) {
        return new Made<>(SessionId.class, (union, maker) -> {
            CongressId congress = congresses.belongingTo(union, maker);
            return user.as(
                    maker.id(),
                    () -> board.ofCase(conveneSession
                                    .convene(congress, "一次会议")
                                    .orElseThrow()
                                    .id())
                            .orElseThrow()
                            .id());
        });
    }

    @Bean
    ScopeFixture<ProposalId> proposal(
            ScopeFixture<CongressId> congresses,
            ElectDelegate electDelegate,
            SubmitProposal submitProposal,
            CurrentUser user,
            BusinessClock clock) {
        return new Made<>(ProposalId.class, (union, maker) -> {
            CongressId congress = congresses.belongingTo(union, maker);
            return user.as(maker.id(), () -> {
                electDelegate
                        .elect(
                                congress,
                                new NewDelegate(
                                        "选区",
                                        "提案人",
                                        UUID.randomUUID().toString(),
                                        maker.id(),
                                        false,
                                        false,
                                        true,
                                        clock.today(),
                                        new NewDelegate.WardVote(10, 10, 10)))
                        .orElseThrow();
                return submitProposal
                        .submit(congress, new SubmitProposal.NewProposal("增设候客区", "没有地方等客", "划出车位"))
                        .orElseThrow();
            });
        });
    }
}
