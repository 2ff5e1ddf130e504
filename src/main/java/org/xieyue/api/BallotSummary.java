package org.xieyue.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.DecisionRule;

record BallotSummary(
        UUID id,
        UUID union,
        String title,
        BallotMode mode,
        BallotState state,
        List<BallotQuestion> questions,
        List<BallotPaper> papers,
        DecisionRule rule,
        List<Scrutineer> scrutineers,
        int threshold,
        @Nullable String textHash,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt) {

    record Scrutineer(int index, UUID account, String name, boolean registered, boolean handedIn) {}

    static BallotSummary of(Ballot ballot) {
        return new BallotSummary(
                ballot.id().value(),
                ballot.union().value(),
                ballot.title(),
                ballot.mode(),
                ballot.state(),
                ballot.questions(),
                ballot.papers(),
                ballot.rule(),
                ballot.scrutineers().stream()
                        .map(one -> new Scrutineer(
                                one.index(), one.account().value(), one.name(), one.registered(), one.handedIn()))
                        .toList(),
                ballot.threshold(),
                ballot.textHash(),
                ballot.openedAt(),
                ballot.closesAt(),
                ballot.closedAt());
    }
}
