package org.xieyue.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A ballot as its keepers see it.
 *
 * @param textHash null before the opening, which freezes the text
 * @param cancelledBecause null unless it was given up
 */
public record Ballot(
        BallotId id,
        UnionId union,
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
        @Nullable Instant closedAt,
        @Nullable CaseId about,
        @Nullable String cancelledBecause) {

    public Ballot {
        questions = List.copyOf(questions);
        papers = List.copyOf(papers);
        scrutineers = List.copyOf(scrutineers);
    }

    /** Without a quorum of its own it belongs to a meeting, which establishes who is there. */
    public boolean isHeldInMeeting() {
        return about != null && rule.quorum() == null;
    }

    /** The time for voting is over, but it is not closed: at once, or when papers of paper are entered alike. */
    public boolean isPast(Instant now) {
        return state == BallotState.OPEN && closesAt != null && !now.isBefore(closesAt);
    }

    /**
     * @param index from 1, the place of the share that is sealed to this scrutineer
     * @param registered has registered a key
     * @param handedIn has handed in the private key after the close
     */
    public record Scrutineer(int index, AccountId account, String name, boolean registered, boolean handedIn) {}
}
