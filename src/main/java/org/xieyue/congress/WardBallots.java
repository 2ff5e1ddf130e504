package org.xieyue.congress;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotOutcome.OptionOutcome;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** What a ward's ballot says about a candidate: its roll are the workers of the ward, its candidates those who may be elected. */
@Component
class WardBallots {

    private final Ballots ballots;
    private final Sessions sessions;
    private final Unions unions;

    WardBallots(Ballots ballots, Sessions sessions, Unions unions) {
        this.ballots = ballots;
        this.sessions = sessions;
        this.unions = unions;
    }

    /** Whoever was elected in a ballot that this union, or one below it, held among workers; newest ballot first. */
    List<WardElection> elected(UnionId union) {
        List<UnionId> circle = unions.subtree(union).stream().map(Union::id).toList();
        return ballots.counted(circle).stream()
                .filter(this::isAmongWorkers)
                .flatMap(ballot -> ballots.outcome(ballot.id()).stream())
                .flatMap(outcome -> candidates(outcome)
                        .filter(OptionOutcome::elected)
                        .map(one ->
                                new WardElection(outcome.ballot(), outcome.title(), one.text(), vote(outcome, one))))
                .toList();
    }

    /**
     * Refused while it is not counted, for the ballot of a session, in which delegates vote, and unless exactly this candidate
     * was elected in it.
     */
    Answer<NewDelegate.WardVote> of(UnionId union, BallotId id, String candidate) {
        Ballot ballot = ballots.find(id)
                .filter(one -> unions.covers(union, one.union()))
                .orElseThrow(NotFound::new);
        if (!isAmongWorkers(ballot)) {
            return Answer.refused(Refusal.ofField("ballot", "congress.ballot-of-session", ballot.title()));
        }
        BallotOutcome outcome = ballots.outcome(id).orElse(null);
        if (outcome == null) {
            return Answer.refused(Refusal.conflict("congress.ballot-not-counted"));
        }
        List<OptionOutcome> named = candidates(outcome)
                .filter(option -> option.text().equals(candidate.strip()))
                .toList();
        if (named.size() != 1) {
            return Answer.refused(Refusal.ofField("name", "congress.not-on-the-ballot", candidate, outcome.title()));
        }
        OptionOutcome votes = named.getFirst();
        return votes.elected()
                ? Answer.done(vote(outcome, votes))
                : Answer.refused(
                        Refusal.ofField("name", "congress.not-elected", candidate, votes.votes(), outcome.title()));
    }

    private boolean isAmongWorkers(Ballot ballot) {
        CaseId about = ballot.about();
        return about == null || sessions.of(about).isEmpty();
    }

    private static Stream<OptionOutcome> candidates(BallotOutcome outcome) {
        return outcome.questions().stream()
                .filter(question -> question.kind() != QuestionKind.YES_NO_ABSTAIN)
                .flatMap(question -> question.options().stream());
    }

    private static NewDelegate.WardVote vote(BallotOutcome outcome, OptionOutcome candidate) {
        return new NewDelegate.WardVote(
                Math.toIntExact(outcome.electors()),
                Math.toIntExact(outcome.returned()),
                Math.toIntExact(candidate.votes()));
    }
}
