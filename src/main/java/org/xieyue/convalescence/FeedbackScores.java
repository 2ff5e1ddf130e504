package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What participants have said, without names. Under five answers nothing but their number, so that nobody's own answer can be
 * told.
 *
 * @param answers how many have answered
 * @param tenths the average in tenths of a point; zero while it is not shown
 * @param byScore how many gave 1, 2, 3, 4 and 5; empty while not shown
 * @param remarks in the order of their text, which tells nothing about when or by whom; empty while not shown
 */
public record FeedbackScores(int answers, int tenths, List<Integer> byScore, List<String> remarks) {

    public static final int FEWEST = 5;

    private static final int BEST = 5;

    public FeedbackScores {
        byScore = List.copyOf(byScore);
        remarks = List.copyOf(remarks);
    }

    static FeedbackScores of(List<Feedbacks.Said> said) {
        int answers = said.size();
        if (answers < FEWEST) {
            return new FeedbackScores(answers, 0, List.of(), List.of());
        }
        int sum = said.stream().mapToInt(Feedbacks.Said::score).sum();
        List<Integer> byScore = new ArrayList<>();
        IntStream.rangeClosed(1, BEST)
                .forEach(score -> byScore.add(
                        (int) said.stream().filter(one -> one.score() == score).count()));
        List<String> remarks = said.stream()
                .map(Feedbacks.Said::remark)
                .filter(remark -> !remark.isBlank())
                .sorted()
                .toList();
        return new FeedbackScores(answers, (sum * 10 + answers / 2) / answers, byScore, remarks);
    }

    public boolean isShown() {
        return answers >= FEWEST;
    }

    /** As people read it: {@code 4.6}; empty while it is not shown. */
    public String average() {
        return isShown() ? tenths / 10 + "." + tenths % 10 : "";
    }
}
