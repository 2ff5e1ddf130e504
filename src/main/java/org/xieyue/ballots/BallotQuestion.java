package org.xieyue.ballots;

import java.util.List;

/**
 * One question of a ballot.
 *
 * @param key unique within the ballot: {@code q1}
 * @param most how many options may be chosen
 * @param seats how many options win, for elections; 0 when nobody is elected
 * @param orderNote why the options stand in this order, such as 按姓氏笔画为序; may be empty
 */
public record BallotQuestion(
        String key,
        String text,
        QuestionKind kind,
        List<BallotOption> options,
        int most,
        int seats,
        OptionOrder order,
        String orderNote) {

    public static final String YES = "YES";
    public static final String NO = "NO";
    public static final String ABSTAIN = "ABSTAIN";

    public BallotQuestion {
        options = List.copyOf(options);
    }

    /** 同意、不同意、弃权. */
    public static BallotQuestion yesNo(String key, String text) {
        return new BallotQuestion(
                key,
                text,
                QuestionKind.YES_NO_ABSTAIN,
                List.of(new BallotOption(YES, "同意"), new BallotOption(NO, "不同意"), new BallotOption(ABSTAIN, "弃权")),
                1,
                0,
                OptionOrder.AS_LISTED,
                "");
    }

    public static BallotQuestion oneOf(String key, String text, List<BallotOption> options, OptionOrder order) {
        return new BallotQuestion(key, text, QuestionKind.ONE_OF, options, 1, 0, order, "");
    }

    /** Up to {@code seats} candidates are chosen, and at most {@code seats} are elected. */
    public static BallotQuestion election(
            String key, String text, List<BallotOption> candidates, int seats, OptionOrder order, String orderNote) {
        return new BallotQuestion(key, text, QuestionKind.UP_TO_N, candidates, seats, seats, order, orderNote);
    }
}
