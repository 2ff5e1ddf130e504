package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.DecisionRule;

@Schema(description = "Counts, outcome of each question, and the rule with its source.")
record BallotResult(
        UUID ballot,
        String title,
        String textHash,
        long electors,
        long issued,
        long returned,
        DecisionRule rule,
        @Nullable Long quorumNeeded,
        boolean quorumReached,
        boolean passed,
        List<QuestionOutcome> questions) {

    static BallotResult of(BallotOutcome outcome) {
        return new BallotResult(
                outcome.ballot().value(),
                outcome.title(),
                outcome.textHash(),
                outcome.electors(),
                outcome.issued(),
                outcome.returned(),
                outcome.rule(),
                outcome.quorumNeeded(),
                outcome.quorumReached(),
                outcome.passed(),
                outcome.questions());
    }
}
