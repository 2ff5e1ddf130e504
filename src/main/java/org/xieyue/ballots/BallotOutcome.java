package org.xieyue.ballots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a ballot after the close.
 *
 * @param electors all on the roll (应到)
 * @param issued papers handed out (发出)
 * @param returned votes cast (收回)
 * @param quorumNeeded null when the rule asks for none
 */
public record BallotOutcome(
        BallotId ballot,
        String title,
        String textHash,
        long electors,
        long issued,
        long returned,
        DecisionRule rule,
        @Nullable Long quorumNeeded,
        boolean quorumReached,
        List<QuestionOutcome> questions) {

    public BallotOutcome {
        questions = List.copyOf(questions);
    }

    /** Every yes-or-no question has passed, and every election filled its seats. */
    public boolean passed() {
        return quorumReached && questions.stream().allMatch(QuestionOutcome::passed);
    }

    /**
     * @param valid votes with a choice that counts, abstentions included
     * @param blank votes without a choice
     * @param invalid votes with more choices than allowed, or unreadable
     * @param needed votes in favour that the majority takes, counted on all electors
     * @param passed the yes votes, or enough options, reach it and the quorum is there
     */
    public record QuestionOutcome(
            String key,
            QuestionKind kind,
            long valid,
            long blank,
            long invalid,
            long needed,
            boolean passed,
            List<OptionOutcome> options) {

        public QuestionOutcome {
            options = List.copyOf(options);
        }

        /** Votes for an option: {@code YES}, {@code NO}, {@code ABSTAIN} or one of the ballot's own. */
        public long votes(String option) {
            return options.stream()
                    .filter(counted -> counted.key().equals(option))
                    .findFirst()
                    .orElseThrow()
                    .votes();
        }
    }

    /** @param elected reached the majority and is among the seats; with a tie for the last seat none of the tied is */
    public record OptionOutcome(String key, String text, long votes, boolean elected) {}
}
