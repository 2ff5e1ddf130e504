package org.xieyue.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** A ballot as it lies in the database; what belongs to the opening and the close is null before. */
record StoredBallot(
        BallotId id,
        UnionId union,
        String title,
        BallotMode mode,
        BallotState state,
        BallotText.Content content,
        int threshold,
        @Nullable Instant closesAt,
        @Nullable CaseId about,
        @Nullable Published published,
        @Nullable Closed closed,
        @Nullable BallotOutcome outcome,
        @Nullable String cancelledBecause) {

    /** What the opening fixed; {@code boardKey} and {@code tokenKey} are sealed private keys. */
    record Published(
            String text,
            String textHash,
            String opening,
            String openingHash,
            Instant openedAt,
            byte[] boardKey,
            byte @Nullable [] tokenKey) {}

    record Closed(String closing, String head, String signature, Instant closedAt) {}

    record Scrutiny(
            int number, AccountId account, String name, byte @Nullable [] publicKey, byte @Nullable [] privateKey) {}

    Published open() {
        if (published == null) {
            throw new IllegalStateException("Ballot " + id + " has not been opened");
        }
        return published;
    }

    Closed ended() {
        if (closed == null) {
            throw new IllegalStateException("Ballot " + id + " has not been closed");
        }
        return closed;
    }

    Marks marks() {
        return new Marks(content.questions());
    }

    Ballot shown(List<Scrutiny> scrutineers) {
        return new Ballot(
                id,
                union,
                title,
                mode,
                state,
                content.questions(),
                content.papers(),
                content.rule(),
                scrutineers.stream()
                        .map(one -> new Ballot.Scrutineer(
                                one.number(),
                                one.account(),
                                one.name(),
                                one.publicKey() != null,
                                one.privateKey() != null))
                        .toList(),
                threshold,
                published == null ? null : published.textHash(),
                published == null ? null : published.openedAt(),
                closesAt,
                closed == null ? null : closed.closedAt(),
                about,
                cancelledBecause);
    }
}
