package org.xieyue.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A ballot to be prepared.
 *
 * @param papers what is voted on besides the questions, such as the draft contract
 * @param scrutineers 监票人 who open a secret ballot together; empty for the other modes
 * @param threshold how many of the scrutineers' keys open the box; 0 without scrutineers
 * @param closesAt when voting ends by itself; null: it is closed by hand
 * @param about the case that the ballot belongs to: it gets the certificate, and its process the outcome
 */
public record NewBallot(
        UnionId union,
        String title,
        BallotMode mode,
        List<BallotQuestion> questions,
        List<BallotPaper> papers,
        DecisionRule rule,
        List<Elector> roll,
        List<AccountId> scrutineers,
        int threshold,
        @Nullable Instant closesAt,
        @Nullable CaseId about) {

    public NewBallot {
        questions = List.copyOf(questions);
        papers = List.copyOf(papers);
        roll = List.copyOf(roll);
        scrutineers = List.copyOf(scrutineers);
    }
}
