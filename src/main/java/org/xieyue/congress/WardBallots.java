package org.xieyue.congress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.OptionOutcome;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** What a ward's ballot says about a candidate: its roll are the workers of the ward, its candidates those who may be elected. */
@Component
class WardBallots {

    private final Ballots ballots;

    WardBallots(Ballots ballots) {
        this.ballots = ballots;
    }

    /** Refused while it is not counted, and unless exactly this candidate was elected in it. */
    Answer<NewDelegate.WardVote> of(BallotId id, String candidate) {
        BallotOutcome outcome = ballots.outcome(id).orElse(null);
        if (outcome == null) {
            return Answer.refused(Refusal.conflict("congress.ballot-not-counted"));
        }
        List<OptionOutcome> named = outcome.questions().stream()
                .filter(question -> question.kind() != QuestionKind.YES_NO_ABSTAIN)
                .flatMap(question -> question.options().stream())
                .filter(option -> option.text().equals(candidate.strip()))
                .toList();
        if (named.size() != 1) {
            return Answer.refused(Refusal.ofField("name", "congress.not-on-the-ballot", candidate, outcome.title()));
        }
        OptionOutcome votes = named.getFirst();
        return votes.elected()
                ? Answer.done(new NewDelegate.WardVote(
                        Math.toIntExact(outcome.electors()),
                        Math.toIntExact(outcome.returned()),
                        Math.toIntExact(votes.votes())))
                : Answer.refused(
                        Refusal.ofField("name", "congress.not-elected", candidate, votes.votes(), outcome.title()));
    }
}
