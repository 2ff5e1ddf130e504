package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.NewBallot;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;

@Schema(description = "A ballot to be prepared.")
record BallotContent(
        @Nullable UUID union,
        @Nullable String title,
        @Nullable BallotMode mode,
        @Nullable List<BallotQuestion> questions,
        @Nullable List<BallotPaper> papers,
        @Nullable DecisionRule rule,
        @Nullable List<Person> roll,

        @Schema(description = "Accounts of the scrutineers of a secret ballot") @Nullable
        List<UUID> scrutineers,

        @Schema(description = "How many scrutineers' keys open the box") @Nullable
        Integer threshold,

        @Nullable Instant closesAt) {

    /** @param account with which the person may fetch the code; absent: it is handed out */
    @Schema(name = "BallotElector")
    record Person(
            @Nullable UUID person,
            @Nullable String name,
            @Nullable UUID account) {}

    NewBallot toBallot() {
        return new NewBallot(
                new UnionId(given("union", union)),
                given("title", title),
                given("mode", mode),
                given("questions", questions),
                papers == null ? List.of() : papers,
                given("rule", rule),
                given("roll", roll).stream()
                        .map(one -> new Elector(
                                given("roll.person", one.person()),
                                given("roll.name", one.name()),
                                one.account() == null ? null : new AccountId(one.account())))
                        .toList(),
                scrutineers == null
                        ? List.of()
                        : scrutineers.stream().map(AccountId::new).toList(),
                threshold == null ? 0 : threshold,
                closesAt,
                null);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Rejected.malformed(field, "missing", field);
        }
        return value;
    }
}
