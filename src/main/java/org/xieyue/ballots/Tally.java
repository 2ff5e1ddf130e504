package org.xieyue.ballots;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.xieyue.ballots.BallotOutcome.OptionOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;

/** Counts votes, question by question. */
final class Tally {

    private final List<BallotQuestion> questions;
    private final int length;
    private final long[] marked;
    private final long[] blank;
    private final long[] invalid;
    private long votes;

    Tally(List<BallotQuestion> questions) {
        this.questions = questions;
        this.length = new Marks(questions).length();
        this.marked = new long[length];
        this.blank = new long[questions.size()];
        this.invalid = new long[questions.size()];
    }

    synchronized void add(byte[] vote, long times) {
        if (vote.length != length || vote[0] != Protocol.VERSION) {
            addUnreadable(times);
            return;
        }
        votes += times;
        int from = 1;
        for (int q = 0; q < questions.size(); q++) {
            int to = from + questions.get(q).options().size();
            add(q, Arrays.copyOfRange(vote, from, to), from, times);
            from = to;
        }
    }

    private void add(int question, byte[] marks, int from, long times) {
        int chosen = 0;
        for (byte mark : marks) {
            if (mark != 0 && mark != 1) {
                invalid[question] += times;
                return;
            }
            chosen += mark;
        }
        if (chosen == 0) {
            blank[question] += times;
        } else if (chosen > questions.get(question).most()) {
            invalid[question] += times;
        } else {
            for (int at = 0; at < marks.length; at++) {
                marked[from + at] += marks[at] * times;
            }
        }
    }

    synchronized void addUnreadable(long times) {
        votes += times;
        for (int q = 0; q < questions.size(); q++) {
            invalid[q] += times;
        }
    }

    synchronized long votes() {
        return votes;
    }

    /** @param electors all on the roll: the majority is counted on them */
    synchronized List<QuestionOutcome> outcomes(DecisionRule rule, long electors, boolean quorumReached) {
        List<QuestionOutcome> outcomes = new java.util.ArrayList<>();
        int from = 1;
        for (int q = 0; q < questions.size(); q++) {
            BallotQuestion question = questions.get(q);
            outcomes.add(outcome(q, from, rule.majority(), electors, quorumReached));
            from += question.options().size();
        }
        return outcomes;
    }

    private QuestionOutcome outcome(int q, int from, Majority majority, long electors, boolean quorumReached) {
        BallotQuestion question = questions.get(q);
        List<OptionOutcome> options = new java.util.ArrayList<>();
        for (int at = 0; at < question.options().size(); at++) {
            BallotOption option = question.options().get(at);
            options.add(new OptionOutcome(option.key(), option.text(), marked[from + at], false));
        }
        List<OptionOutcome> decided = quorumReached ? decided(question, options, majority, electors) : options;
        boolean passed = decided.stream().filter(OptionOutcome::elected).count() >= Math.max(1, question.seats());
        return new QuestionOutcome(
                question.key(),
                question.kind(),
                votes - blank[q] - invalid[q],
                blank[q],
                invalid[q],
                majority.needed(electors),
                passed,
                decided);
    }

    /** Yes wins alone; otherwise the options with the most votes, as far as seats reach and no tie stands across the last. */
    private static List<OptionOutcome> decided(
            BallotQuestion question, List<OptionOutcome> options, Majority majority, long electors) {
        if (question.kind() == QuestionKind.YES_NO_ABSTAIN) {
            return options.stream()
                    .map(option -> option.key().equals(BallotQuestion.YES)
                            ? won(option, majority.isReachedBy(option.votes(), electors))
                            : option)
                    .toList();
        }
        int seats = Math.max(1, question.seats());
        List<Long> most = options.stream()
                .map(OptionOutcome::votes)
                .sorted(Comparator.reverseOrder())
                .toList();
        long next = most.size() > seats ? most.get(seats) : -1;
        return options.stream()
                .map(option -> won(
                        option,
                        majority.isReachedBy(option.votes(), electors)
                                && option.votes() >= most.get(Math.min(seats, most.size()) - 1)
                                && option.votes() > next))
                .toList();
    }

    private static OptionOutcome won(OptionOutcome option, boolean elected) {
        return new OptionOutcome(option.key(), option.text(), option.votes(), elected);
    }
}
