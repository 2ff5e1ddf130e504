package org.xieyue.ballots;

/**
 * A share of all electors without which the vote is void.
 *
 * @param source law or decision that demands it
 */
public record Quorum(int numerator, int denominator, Of of, String source) {

    public enum Of {
        /** 发出票: who took a paper has attended. */
        PAPERS_ISSUED,
        /** 收回票: only votes cast count. */
        PAPERS_RETURNED
    }

    public Quorum {
        if (numerator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("No share: " + numerator + "/" + denominator);
        }
    }

    /** Rounded up: two thirds of 140 are 94. */
    public long needed(long electors) {
        return (electors * numerator + denominator - 1) / denominator;
    }
}
