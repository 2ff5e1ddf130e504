package org.xieyue.ballots.ui;

import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.QuestionKind;
import org.xieyue.ballots.Quorum;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** States and rules in words. */
final class BallotWords {

    private BallotWords() {}

    static Tag tag(Wording wording, BallotState state) {
        String word = wording.say("ballots.state." + state);
        return switch (state) {
            case OPEN -> Tag.action(word);
            case CLOSED -> Tag.warn(word);
            case COUNTED -> Tag.good(word);
            case PREPARED, CANCELLED -> Tag.neutral(word);
        };
    }

    /** Yes, no and abstain in the reader's language; names of candidates as they are. */
    static String option(Wording wording, BallotQuestion question, String key, String text) {
        return question.kind() == QuestionKind.YES_NO_ABSTAIN ? wording.say("ballots.option." + key) : text;
    }

    static String quorum(Wording wording, DecisionRule rule) {
        Quorum quorum = rule.quorum();
        return quorum == null
                ? wording.say("ballots.quorum.none")
                : wording.say(
                        "ballots.quorum." + quorum.of(),
                        quorum.numerator() + "/" + quorum.denominator(),
                        quorum.source());
    }

    static String majority(Wording wording, DecisionRule rule) {
        return wording.say("ballots.majority." + rule.majority()) + " · " + rule.source();
    }
}
