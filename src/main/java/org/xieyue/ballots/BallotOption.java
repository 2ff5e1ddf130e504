package org.xieyue.ballots;

/** @param key unique within the question: {@code YES}, {@code zhang} */
public record BallotOption(String key, String text) {}
