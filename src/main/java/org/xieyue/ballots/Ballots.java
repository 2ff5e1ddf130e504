package org.xieyue.ballots;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Ballots for other capabilities, in the caller's transaction and on the caller's authority: who may is checked there. */
public interface Ballots {

    Answer<BallotId> prepare(NewBallot ballot);

    /** Everything may change until the opening. Keys of scrutineers who stay are kept. */
    Answer<BallotId> revise(BallotId id, NewBallot ballot);

    /** Freezes text and roll. Refused while a scrutineer of a secret ballot has not registered a key. */
    Answer<BallotId> open(BallotId id);

    /**
     * Ends the voting; again is no harm. Open and named ballots are counted at once, a secret one when enough scrutineers
     * have handed in their keys; {@link BallotCounted} tells.
     */
    Answer<BallotState> close(BallotId id);

    /** Gives up a ballot that is not yet open. */
    Answer<BallotId> cancel(BallotId id, String reason);

    /**
     * Ends a ballot without a result: nobody votes any more, and what was cast is never counted. What is closed already
     * stays as it is.
     */
    Answer<BallotId> giveUp(BallotId id, String reason);

    /** A new code for each of these persons who has not taken a paper; their former codes are void. */
    Answer<List<HandedCode>> handOut(BallotId id, List<UUID> persons);

    /** Whether this person has taken the one paper, or has voted; for that person's eyes. */
    boolean hasPaper(BallotId id, UUID person);

    Optional<Ballot> find(BallotId id);

    /** The ballot that was prepared last for this case. */
    Optional<BallotId> latestOf(CaseId about);

    /** Counted ballots of these unions, newest first, at most fifty. */
    List<Ballot> counted(Collection<UnionId> unions);

    Turnout turnout(BallotId id);

    /** Empty until counted. */
    Optional<BallotOutcome> outcome(BallotId id);
}
