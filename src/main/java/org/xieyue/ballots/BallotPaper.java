package org.xieyue.ballots;

/**
 * A document that is voted on, bound by its hash.
 *
 * @param sha256 lowercase hex
 */
public record BallotPaper(String name, String sha256) {}
